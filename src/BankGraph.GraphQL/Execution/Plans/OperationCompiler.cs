using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution.Plans;

/// <summary>
/// Compiles an operation of a valid document. Fields are collected as section 6.3.2 says, but for every combination of
/// the condition variables at once: each field keeps the conditions under which it counts.
/// </summary>
internal sealed partial class OperationCompiler
{
    private readonly Schema _schema;
    private readonly RequestExecutorOptions _options;
    private readonly OperationDefinitionNode _operation;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments;
    private readonly List<string> _conditionVariables = [];
    private readonly VariableDefinition[] _variables;
    private int _argumentSlots;
    private int _fields;
    private int _places;

    private OperationCompiler(
        Schema schema, RequestExecutorOptions options, DocumentNode document, OperationDefinitionNode operation)
    {
        _schema = schema;
        _options = options;
        _operation = operation;
        _fragments = document.Definitions.OfType<FragmentDefinitionNode>()
            .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);
        _variables = [.. operation.VariableDefinitions.Select(node => new VariableDefinition(
            node.Variable.Name.Value, TypeResolver.Resolve(schema, node.Type), node.DefaultValue, node))];
    }

    /// <exception cref="GraphQLException">
    /// The operation is larger than allowed, or its root is not supported.
    /// </exception>
    public static CompiledOperation Compile(
        Schema schema, RequestExecutorOptions options, DocumentNode document, OperationDefinitionNode operation)
    {
        var root = schema.GetRootType(operation.Operation) ?? throw new GraphQLException(
            new Error($"The schema has no {operation.Operation} type.", ErrorCodes.Validation).At(operation));
        var compiler = new OperationCompiler(schema, options, document, operation);
        compiler.ReserveConditions();
        var plan = compiler.CompileSelections(root, [new Source(operation.SelectionSet, default)], 1, eager: true);
        var directives = compiler.CompileDirectives(operation.Directives, conditions: null);
        return new CompiledOperation(
            operation,
            plan,
            new VariableDefinitions(compiler._variables),
            compiler._conditionVariables,
            compiler._argumentSlots)
        {
            Directives = directives,
            Authorizations = DocumentAuthorization.Collect(schema, document),
        };
    }

    private SelectionSetPlan CompileSelections(ObjectType type, IReadOnlyList<Source> sources, int depth, bool eager)
    {
        if (depth > _options.MaxDepth)
        {
            throw new GraphQLException(new Error(
                $"The operation is nested deeper than {_options.MaxDepth} levels.", ErrorCodes.MaxDepthExceeded)
                .At(_operation));
        }

        var groups = new OrderedDictionary<string, Group>(StringComparer.Ordinal);
        var visited = new HashSet<(string, Condition)>();
        foreach (var source in sources) Collect(type, source.SelectionSet, source.Condition, null, groups, visited);
        FieldStep[] steps = [.. groups.Values.Select(group => CompileField(type, group, depth, eager))];
        var places = groups.Values.Select(
            group => group.Places.Select(place => (place.Condition, place.Position)).ToArray());
        return new SelectionSetPlan(type, steps, FieldOrder.Of(steps, [.. places]));
    }

    private FieldStep CompileField(ObjectType parent, Group group, int depth, bool eager)
    {
        var field = group.Field;
        var step = new FieldStep(
            group.ResponseName,
            field,
            [.. group.Places.Select(place => place.Node)],
            Place.ConditionsOf(group.Places),
            CompileArguments(field.Arguments, group.Places[0].Node.Arguments))
        {
            IsTypeName = ReferenceEquals(field, _schema.TypeNameField),
        };
        AddDirectives(step, group.Places);
        if (group.Children.Count == 0) return step;

        // Introspection nests deeply by nature and is bounded by the schema's own size.
        var childDepth = parent.IsBuiltIn || field.Name.StartsWith("__", StringComparison.Ordinal) ? depth : depth + 1;
        var children = new ChildSelections(type => CompileSelections(type, group.Children, childDepth, eager: false));
        if (eager || step.Shape.NamedType is ObjectType)
        {
            foreach (var possible in _schema.GetPossibleTypes(field.Type.NamedType)) children.For(possible);
        }

        step.Children = children;
        return step;
    }

    private ArgumentPlan CompileArguments(FieldCollection<InputField> arguments, IReadOnlyList<ArgumentNode> given)
    {
        if (arguments.Count == 0) return new ArgumentPlan([], -1);
        if (given.Any(argument => ContainsVariable(argument.Value)))
        {
            return new ArgumentPlan(null, Interlocked.Increment(ref _argumentSlots) - 1);
        }

        try
        {
            return new ArgumentPlan(ArgumentCoercion.Coerce(arguments, given, VariableSet.Empty), -1);
        }
        catch (GraphQLException)
        {
            // A node id of the wrong type, say: an error of the field, found again when it is resolved.
            return new ArgumentPlan(null, Interlocked.Increment(ref _argumentSlots) - 1);
        }
    }

    private void Collect(
        ObjectType type,
        SelectionSetNode selectionSet,
        Condition condition,
        FragmentScope? scope,
        OrderedDictionary<string, Group> groups,
        HashSet<(string, Condition)> visited)
    {
        foreach (var selection in selectionSet.Selections)
        {
            if (++_fields > _options.MaxFields) throw TooLarge("fields");
            if (Combine(condition, selection.Directives) is not { } combined) continue;
            switch (selection)
            {
                case FieldNode field:
                    AddField(type, new Place(field, combined, scope, Interlocked.Increment(ref _places)), groups);
                    break;
                case InlineFragmentNode inline when Applies(type, inline.TypeCondition):
                    var inside = FragmentScope.Enter(scope, inline.Directives);
                    Collect(type, inline.SelectionSet, combined, inside, groups, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add((spread.Name.Value, combined)):
                    var fragment = _fragments[spread.Name.Value];
                    if (!Applies(type, fragment.TypeCondition)) break;
                    var spreadScope = FragmentScope.Enter(
                        FragmentScope.Enter(scope, spread.Directives), fragment.Directives);
                    Collect(type, fragment.SelectionSet, combined, spreadScope, groups, visited);
                    break;
            }
        }
    }

    private void AddField(ObjectType type, Place place, OrderedDictionary<string, Group> groups)
    {
        var node = place.Node;
        if (!groups.TryGetValue(node.ResponseName, out var group))
        {
            if (!_schema.TryGetField(type, node.Name.Value, out var field))
            {
                throw new GraphQLException(new Error(
                    $"The field `{node.Name.Value}` does not exist on the type `{type.Name}`.",
                    ErrorCodes.Validation).At(node));
            }

            group = new Group(node.ResponseName, field);
            groups.Add(group.ResponseName, group);
        }

        group.Places.Add(place);
        if (node.SelectionSet is { } selections) group.Children.Add(new Source(selections, place.Condition));
    }

    private bool Applies(ObjectType type, NamedTypeNode? condition) =>
        condition is null
        || (_schema.TryGetType(condition.Name.Value, out var named) && _schema.GetPossibleTypes(named).Contains(type));

    private static bool ContainsVariable(IValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(ContainsVariable),
        ObjectValueNode node => node.Fields.Any(field => ContainsVariable(field.Value)),
        _ => false,
    };

    private GraphQLException TooLarge(string what) => new(
        new Error($"The operation has more {what} than allowed.", ErrorCodes.DocumentTooLarge).At(_operation));

    private readonly record struct Source(SelectionSetNode SelectionSet, Condition Condition);

    private sealed class Group(string responseName, OutputField field)
    {
        public string ResponseName { get; } = responseName;

        public OutputField Field { get; } = field;

        public List<Place> Places { get; } = [];

        public List<Source> Children { get; } = [];
    }
}
