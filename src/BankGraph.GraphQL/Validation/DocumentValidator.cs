using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation;

/// <summary>Says whether a document may be executed against a schema (specification, section 5).</summary>
internal static class DocumentValidator
{
    /// <summary>
    /// How many steps validation may take besides the one walk over the document, which the parser's limits bound. A
    /// document of a person or a tool takes a few thousand; one made to be expensive is refused after milliseconds.
    /// </summary>
    public const int MaxSteps = 100_000;

    /// <summary>Checks a document against all rules.</summary>
    /// <returns>
    /// At most <see cref="RequestExecutorOptions.MaxValidationErrors"/> errors; none for a valid document.
    /// </returns>
    public static IReadOnlyList<IError> Validate(
        Schema schema, DocumentNode document, RequestExecutorOptions options) => Run(schema, document, options).Errors;

    /// <summary>As <see cref="Validate"/>, and tells what it took.</summary>
    internal static ValidationContext Run(Schema schema, DocumentNode document, RequestExecutorOptions options)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(options);
        var context = new ValidationContext(schema, document, options);
        var rules = RuleSet.Create(context);
        new ValidationWalk(context, rules).Visit(document);
        for (var i = 0; i < rules.Length && !context.IsDone; i++) rules[i].Finish();
        return context;
    }
}
