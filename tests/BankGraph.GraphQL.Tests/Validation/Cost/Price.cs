using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Tests.Validation.Cost;

/// <summary>Asks what an operation costs.</summary>
internal static class Price
{
    public static CostMetrics Of(Schema schema, string document, string? variables = null, CostOptions? options = null)
    {
        var parsed = Utf8GraphQLParser.Parse(document);
        return Builder(schema, parsed, options).Build().Evaluate(Variables(schema, parsed, variables));
    }

    public static CostPlanBuilder Builder(Schema schema, DocumentNode document, CostOptions? options = null) => new(
        schema,
        options ?? new CostOptions(),
        new InputWeights.Index(),
        document,
        document.Definitions.OfType<OperationDefinitionNode>().First());

    public static VariableSet Variables(Schema schema, DocumentNode document, string? json)
    {
        var operation = document.Definitions.OfType<OperationDefinitionNode>().First();
        var limits = new RequestExecutorOptions { MaxDepth = 100 };
        var compiled = OperationCompiler.Compile(schema, limits, document, operation);
        return VariableSet.Create(compiled.Variables, json is null ? default : JsonElement.Parse(json));
    }
}
