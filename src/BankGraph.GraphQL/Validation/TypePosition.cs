using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation;

/// <summary>
/// Where the walk stands among the schema's types. Whatever the schema does not know is null, so that one mistake is
/// told once and not again for all that stands below it.
/// </summary>
internal sealed class TypePosition(ValidationContext context)
{
    private readonly Stack<IType?> _types = [];
    private readonly Stack<NamedType?> _parentTypes = [];
    private readonly Stack<OutputField?> _fields = [];
    private readonly Stack<InputPosition> _inputs = [];
    private readonly List<string> _path = [];
    private bool _isInFragment;
    private bool _isInDirective;

    /// <summary>The type whose fields the current selection set selects.</summary>
    public NamedType? ParentType => _parentTypes.TryPeek(out var type) ? type : null;

    /// <summary>The innermost field, once it has been entered.</summary>
    public OutputField? Field => _fields.TryPeek(out var current) ? current : null;

    /// <summary>The directive whose arguments are being walked.</summary>
    public DirectiveType? Directive { get; private set; }

    /// <summary>What is expected of the current value.</summary>
    public InputPosition Input => _inputs.TryPeek(out var input) ? input : default;

    /// <summary>
    /// The response names down to the current field. Null inside a fragment, which may be spread in many places.
    /// </summary>
    public IReadOnlyList<object>? Path => _isInFragment || _path.Count == 0 ? null : [.. _path];

    /// <summary>How many fields stand around this place in the operation or fragment, itself included.</summary>
    public int Depth => _path.Count;

    /// <summary>What may be given to the directive or field that was entered last.</summary>
    public FieldCollection<InputField>? Arguments => _isInDirective ? Directive?.Arguments : Field?.Arguments;

    public void Enter(ISyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                _isInFragment = false;
                _types.Push(context.Schema.GetRootType(operation.Operation));
                break;
            case FragmentDefinitionNode fragment:
                _isInFragment = true;
                _types.Push(context.FindType(fragment.TypeCondition));
                break;
            case InlineFragmentNode inline:
                _types.Push(inline.TypeCondition is { } condition ? context.FindType(condition) : ParentType);
                break;
            case SelectionSetNode:
                _parentTypes.Push(_types.Peek() is { } type && type.IsComposite() ? type.NamedType : null);
                break;
            case FieldNode field:
                EnterField(field);
                break;
            case DirectiveNode directive:
                _isInDirective = true;
                Directive = context.Schema.TryGetDirective(directive.Name.Value, out var found) ? found : null;
                break;
            default:
                EnterInput(node);
                break;
        }
    }

    public void Leave(ISyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode or FragmentDefinitionNode or InlineFragmentNode:
                _types.Pop();
                break;
            case SelectionSetNode:
                _parentTypes.Pop();
                break;
            case FieldNode:
                _types.Pop();
                _fields.Pop();
                _path.RemoveAt(_path.Count - 1);
                break;
            case DirectiveNode:
                _isInDirective = false;
                Directive = null;
                break;
            case VariableDefinitionNode or ArgumentNode or ListValueNode or ObjectFieldNode:
                _inputs.Pop();
                break;
        }
    }

    private void EnterField(FieldNode node)
    {
        var field = ParentType is { } parent && context.Schema.TryGetField(parent, node.Name.Value, out var found)
            ? found
            : null;
        _fields.Push(field);
        _types.Push(field?.Type);
        _path.Add(node.ResponseName);
    }

    private void EnterInput(ISyntaxNode node)
    {
        switch (node)
        {
            case VariableDefinitionNode variable:
                _inputs.Push(new InputPosition(context.FindInputType(variable.Type)));
                break;
            case ArgumentNode argument:
                InputField? definition = null;
                Arguments?.TryGet(argument.Name.Value, out definition);
                _inputs.Push(new InputPosition(definition?.Type, definition));
                break;
            case ListValueNode:
                _inputs.Push(Input.Element());
                break;
            case ObjectFieldNode field:
                _inputs.Push(Input.Member(field.Name.Value));
                break;
        }
    }
}
