using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation;

/// <summary>Checks documents against the schema (section 5).</summary>
internal static class DocumentValidator
{
    public static IReadOnlyList<IError> Validate(
        Schema schema, DocumentNode document, RequestExecutorOptions options) => [];
}
