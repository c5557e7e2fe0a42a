using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>graphql-js in a process of its own, spoken to line by line.</summary>
internal sealed class GraphQLJs : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly Process _process;
    private readonly Task<string> _complaints;

    private GraphQLJs(Process process)
    {
        _process = process;
        _complaints = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts the process and tells it the schemas.</summary>
    public static async Task<GraphQLJs> StartAsync(IEnumerable<FuzzSchema> schemas)
    {
        var started = new GraphQLJs(NodeScript.Start("graphql-js.mjs", []));
        foreach (var schema in schemas) await started.WriteAsync(new { define = schema.Name, sdl = schema.Sdl });
        return started;
    }

    /// <summary>Asks everything at once and returns the answers in the same order.</summary>
    public async Task<IReadOnlyList<TAnswer>> AskAsync<TAnswer>(IReadOnlyList<object> questions)
    {
        var asking = WriteAsync(questions);
        var answers = new List<TAnswer>(questions.Count);
        for (var i = 0; i < questions.Count; i++)
        {
            var line = await _process.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException($"graphql-js has ended:\n{await _complaints}");
            answers.Add(JsonSerializer.Deserialize<TAnswer>(line, Json) ?? throw new InvalidDataException(line));
        }

        await asking;
        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WriteAsync(IReadOnlyList<object> questions)
    {
        foreach (var question in questions) await WriteAsync(question);
        await _process.StandardInput.FlushAsync();
    }

    private Task WriteAsync(object question) =>
        _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, Json));
}
