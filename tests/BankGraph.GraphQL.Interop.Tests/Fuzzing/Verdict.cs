using System.Text;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>What one side says of a document.</summary>
/// <param name="Kind">Whether it can be read, and then whether it is valid.</param>
/// <param name="Rules">The rules that it breaks, as that side calls them.</param>
internal sealed record Verdict(VerdictKind Kind, IReadOnlyList<string> Rules)
{
    private static readonly RequestExecutorOptions Options = new() { AllowIntrospection = true };

    /// <summary>What the engine says.</summary>
    public static Verdict OfEngine(Schema schema, string document)
    {
        try
        {
            var parsed = Utf8GraphQLParser.Parse(Encoding.UTF8.GetBytes(document), ParserOptions.Trusted);
            var errors = DocumentValidator.Validate(schema, parsed, Options);
            return errors.Count == 0
                ? new Verdict(VerdictKind.Valid, [])
                : new Verdict(VerdictKind.Invalid, [.. errors.Select(error => error.Message)]);
        }
        catch (SyntaxException exception)
        {
            return new Verdict(VerdictKind.Unreadable, [exception.Message]);
        }
    }

    public override string ToString() => Rules.Count == 0 ? $"{Kind}" : $"{Kind}: {string.Join("; ", Rules)}";
}

internal enum VerdictKind
{
    Unreadable,
    Invalid,
    Valid,
}
