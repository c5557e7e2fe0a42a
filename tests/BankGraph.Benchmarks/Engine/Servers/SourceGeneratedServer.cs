using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BankGraph.Benchmarks.Engine.Servers;

/// <summary>
/// The floor: a minimal API that binds its values and writes its answers with System.Text.Json's source generation.
/// The answers name their metadata, for with it the generated fast path writes them.
/// </summary>
internal static class SourceGeneratedServer
{
    public const string Kind = "source-generated";

    public static void Map(WebApplication app)
    {
        var json = AnswerJson.Default;
        app.MapPost("/tiny", (TinyVariables variables) =>
            TypedResults.Json(AnswerBook.Tiny(variables.Id), json.AnswerTinyData));
        app.MapPost("/medium", (ListVariables variables) =>
            TypedResults.Json(AnswerBook.First(variables.First), json.AnswerMediumData));
        app.MapPost("/large", (ListVariables variables) =>
            TypedResults.Json(AnswerBook.FirstWithMovements(variables.First), json.AnswerLargeData));
    }
}
