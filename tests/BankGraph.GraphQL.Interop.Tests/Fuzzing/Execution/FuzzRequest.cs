using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing.Execution;

/// <summary>A request that both sides execute.</summary>
/// <param name="Number">Which one of the run; also the salt of its values.</param>
/// <param name="Schema">The schema.</param>
/// <param name="Document">The document.</param>
/// <param name="OperationName">The operation; null for the only one.</param>
/// <param name="IsSubscription">Whether it is executed on an event.</param>
/// <param name="Variables">The values of its variables.</param>
internal sealed record FuzzRequest(
    int Number, FuzzSchema Schema, string Document, string? OperationName, bool IsSubscription, JsonObject Variables)
{
    /// <summary>Makes up a request.</summary>
    public static FuzzRequest Generate(FuzzSchema schema, int seed, int number)
    {
        var dice = new Dice(seed, number);
        var document = new DocumentGenerator(schema.Schema, dice) { IsForExecution = true }.Generate();
        var operation = dice.Pick(document.Operations);
        var values = new VariableValues(dice, wrongPercent: dice.OneIn(4) ? 10 : 0);
        return new FuzzRequest(
            number,
            schema,
            document.Text,
            operation.Name,
            operation.Keyword == "subscription",
            values.Write(operation.Variables));
    }

    /// <summary>Whether a variable that decides what is selected, in some operation, is given as null.</summary>
    public bool HasNullCondition => Variables.Any(variable => variable.Value is null && Regex.IsMatch(
        Document, $@"\b(skip|include)\s*\(\s*if\s*:\s*\$\s*{variable.Key}\b", RegexOptions.CultureInvariant));

    /// <summary>The request as graphql-js is asked it.</summary>
    public object ToQuestion() => new
    {
        schema = Schema.Name,
        document = Document,
        operationName = OperationName,
        variables = Variables,
        salt = $"{Number}",
    };

    /// <summary>What comes of it in the engine.</summary>
    public async Task<Outcome> ExecuteAsync(SchemaExecutor executor, bool mayWait)
    {
        var context = new Dictionary<string, object?> { [MockResolvers.Salt] = $"{Number}" };
        if (mayWait) context[MockResolvers.MayWait] = true;
        var variables = JsonSerializer.SerializeToElement(Variables);
        var answer = await executor.AnswerAsync(Document, variables, OperationName, context);
        return Outcome.Read(JsonDocument.Parse(answer).RootElement);
    }
}
