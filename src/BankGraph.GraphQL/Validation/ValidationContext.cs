using System.Diagnostics.CodeAnalysis;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Limits;

namespace BankGraph.GraphQL.Validation;

/// <summary>What the rules share while they check one document.</summary>
internal sealed class ValidationContext
{
    private readonly List<IError> _errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);

    public ValidationContext(Schema schema, DocumentNode document, RequestExecutorOptions options)
    {
        Schema = schema;
        Options = options;
        Position = new TypePosition(this);
        References = new DocumentReferences(this);
        SpreadSizes = new SpreadSizes(References);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment) _fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    public Schema Schema { get; }

    public RequestExecutorOptions Options { get; }

    /// <summary>Where the walk stands.</summary>
    public TypePosition Position { get; }

    /// <summary>Which variables and fragments are used where; complete once the document has been walked.</summary>
    public DocumentReferences References { get; }

    /// <summary>How large operations are with their fragments; as complete as the references.</summary>
    public SpreadSizes SpreadSizes { get; }

    public IReadOnlyList<IError> Errors => _errors;

    /// <summary>Whether enough has been found, or enough been tried, for validation to end.</summary>
    public bool IsDone { get; private set; }

    private bool MaySuggest => Options.AllowIntrospection && !IsDone;

    /// <summary>The steps taken so far beyond the walk.</summary>
    public int Steps { get; private set; }

    public bool TryGetFragment(string name, [NotNullWhen(true)] out FragmentDefinitionNode? fragment) =>
        _fragments.TryGetValue(name, out fragment);

    /// <summary>The type that a document writes; null when the schema has none of that name.</summary>
    public IType? FindType(ITypeNode node)
    {
        switch (node)
        {
            case NonNullTypeNode nonNull:
                return FindType(nonNull.Type) is { } nullable ? new NonNullType(nullable) : null;
            case ListTypeNode list:
                return FindType(list.Type) is { } element ? new ListType(element) : null;
            default:
                return Schema.TryGetType(((NamedTypeNode)node).Name.Value, out var type) ? type : null;
        }
    }

    /// <summary>The type that a variable declares when it can be sent to the server; else null.</summary>
    public IType? FindInputType(ITypeNode node) => FindType(node) is { } type && type.IsInputType() ? type : null;

    /// <summary>The type on which a fragment is written when it can have fields; else null.</summary>
    public NamedType? FindComposite(NamedTypeNode node) =>
        Schema.TryGetType(node.Name.Value, out var type) && type.IsComposite() ? type : null;

    public void Report(IError error)
    {
        if (IsDone) return;
        _errors.Add(error);
        IsDone = _errors.Count >= Options.MaxValidationErrors;
    }

    /// <summary>Ends validation: nothing more is looked at, and nothing more is told.</summary>
    public void Stop() => IsDone = true;

    /// <summary>Pays for work that can grow faster than the document; false when validation has to end.</summary>
    public bool TrySpend(int steps)
    {
        Steps += steps;
        if (Steps > DocumentValidator.MaxSteps && !IsDone)
        {
            Report(new Error("The document takes too many steps to validate.", ErrorCodes.DocumentTooLarge));
            IsDone = true;
        }

        return !IsDone;
    }

    /// <summary>Proposes names that are much like a wrong one, unless that would tell what the schema holds.</summary>
    public string Suggest<T>(string name, IReadOnlyCollection<T> members) where T : class, INamedMember =>
        MaySuggest ? Suggestions.For(name, members.Select(member => member.Name)) : "";

    /// <inheritdoc cref="Suggest{T}" />
    public string SuggestType(string name, Func<NamedType, bool> fits) =>
        MaySuggest ? Suggestions.For(name, Schema.Types.Where(fits).Select(type => type.Name)) : "";
}
