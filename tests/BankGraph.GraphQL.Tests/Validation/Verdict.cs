using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation;

namespace BankGraph.GraphQL.Tests.Validation;

/// <summary>Asks the validator and compares its answer.</summary>
internal static class Verdict
{
    private const char Mark = '^';
    private const string Unused = "Fragments-Must-Be-Used";
    private const string Specification = "https://spec.graphql.org/September2025/#sec-";

    public static RequestExecutorOptions Options => new() { AllowIntrospection = true, MaxValidationErrors = 100 };

    /// <summary>No limits but those that the rules themselves need.</summary>
    public static RequestExecutorOptions Unlimited => new()
    {
        AllowIntrospection = true,
        MaxValidationErrors = 100,
        MaxDefinitions = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxDepth = int.MaxValue,
        MaxFields = int.MaxValue,
    };

    public static ValidationContext Run(
        string document, Schema? schema = null, RequestExecutorOptions? options = null) => DocumentValidator.Run(
        schema ?? PetSchema.Schema, Utf8GraphQLParser.Parse(document), options ?? Options);

    public static IReadOnlyList<IError> Of(string document) =>
        DocumentValidator.Validate(PetSchema.Schema, Utf8GraphQLParser.Parse(document), Options);

    /// <summary>The section of the specification that an error cites.</summary>
    public static string? SectionOf(IError error)
    {
        var url = error.Extensions?.GetValueOrDefault("specifiedBy") as string;
        return url is not null && url.StartsWith(Specification, StringComparison.Ordinal)
            ? url[Specification.Length..]
            : null;
    }

    /// <summary>
    /// Nothing at all is wrong; that a fragment standing alone, as in the specification's examples, is unused does not
    /// count.
    /// </summary>
    public static void Accepts(string document)
    {
        var errors = Of(document).Where(error => !IsUnusedExample(document, error));
        Assert.Empty(errors.Select(error => $"{SectionOf(error)}: {error.Message}"));
    }

    /// <summary>
    /// One rule is broken and no other. A mark in the document stands before each place that the errors name.
    /// </summary>
    public static IReadOnlyList<IError> Rejects(string section, string marked)
    {
        var document = marked.Replace(Mark.ToString(), "", StringComparison.Ordinal);
        IError[] errors =
        [
            .. Of(document).Where(error => section == Unused || !IsUnusedExample(document, error)),
        ];
        Assert.Equal([section], errors.Select(SectionOf).Distinct());
        Assert.Equal(
            PlacesOf(marked),
            errors.SelectMany(error => error.Locations ?? []).Distinct().OrderBy(place => (place.Line, place.Column)));
        Assert.All(errors, error => Assert.Equal(ErrorCodes.Validation, error.Code));
        return errors;
    }

    private static bool IsUnusedExample(string document, IError error) =>
        SectionOf(error) == Unused
        && document.TrimStart().StartsWith("fragment", StringComparison.Ordinal)
        && !document.Contains("query", StringComparison.Ordinal);

    private static IEnumerable<ErrorLocation> PlacesOf(string marked)
    {
        var (line, column) = (1, 1);
        foreach (var character in marked)
        {
            if (character == Mark) yield return new ErrorLocation(line, column);
            else if (character == '\n') (line, column) = (line + 1, 1);
            else column++;
        }
    }
}
