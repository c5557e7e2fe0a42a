using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation;

/// <summary>One rule at work on one document.</summary>
internal abstract class ValidationRule(ValidationContext context)
{
    private const string Specification = "https://spec.graphql.org/September2025/#";

    /// <summary>How many names and places one error lists: nobody reads more, and an answer is not to grow.</summary>
    protected const int MostPlaces = 10;

    /// <summary>
    /// Where the specification states the rule, as the anchor of its web page; null for a rule of the house.
    /// </summary>
    protected abstract string? Section { get; }

    protected ValidationContext Context { get; } = context;

    /// <summary>Called for every node of the kinds that the rule asked for, before the nodes below it.</summary>
    public virtual void Enter(ISyntaxNode node) { }

    /// <summary>Called when the whole document has been walked.</summary>
    public virtual void Finish() { }

    /// <summary>Starts an error that says which rule was broken.</summary>
    protected ErrorBuilder Violation(string message, ISyntaxNode node)
    {
        var error = ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.Validation).At(node);
        return Section is null ? error : error.SetExtension("specifiedBy", Specification + Section);
    }

    /// <summary>Names for a message, the first of many for all of them.</summary>
    protected static string Listed(IReadOnlyCollection<string> names) => names.Count <= MostPlaces
        ? string.Join(", ", names)
        : string.Join(", ", names.Take(MostPlaces)) + $" and {names.Count - MostPlaces} more";

    protected void Report(ErrorBuilder error) => Context.Report(error.Build());
}

/// <summary>Places errors in the document.</summary>
internal static class ErrorPlaces
{
    /// <summary>Adds where a node was read; a node that code made has no place.</summary>
    public static ErrorBuilder At(this ErrorBuilder error, ISyntaxNode node) =>
        node.Location is { } location ? error.AddLocation(location.Line, location.Column) : error;
}
