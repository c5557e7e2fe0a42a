using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

/// <summary>What holds for every scalar; each has a class of its own with the table of its values.</summary>
/// <param name="kinds">The kinds of literal that the scalar reads.</param>
public abstract class ScalarTypeTests<TScalar, TRuntime>(params InputKind[] kinds)
    where TScalar : ScalarType, new()
    where TRuntime : notnull
{
    private static readonly Dictionary<InputKind, string> Samples = new()
    {
        [InputKind.Int] = "12",
        [InputKind.Float] = "1.5",
        [InputKind.String] = "\"no value of any scalar\"",
        [InputKind.Boolean] = "true",
        [InputKind.Enum] = "NAME",
        [InputKind.List] = "[12]",
        [InputKind.Object] = "{name:12}",
    };

    private static readonly string ScalarName = new TScalar().Name;

    /// <summary>Gives back what it is given.</summary>
    public sealed class Query(Holder holder)
    {
        public TRuntime Echo([GraphQLNonNullType] TRuntime value) => value;

        public object? Give() => holder.Value;
    }

    public sealed class Holder(object? value = null)
    {
        public object? Value => value;
    }

    [Fact]
    public async Task Literal_OfAnotherKind_IsRefused()
    {
        foreach (var (kind, sample) in Samples)
        {
            if (!kinds.Contains(kind)) Assert.Equal("HC0016 at echo", await LiteralAsync(sample));
        }
    }

    [Fact]
    public async Task Variable_OfAnotherKind_IsRefused()
    {
        foreach (var (kind, sample) in Samples)
        {
            var json = sample.Replace("name", "\"name\"", StringComparison.Ordinal);
            if (kind == InputKind.Enum || kinds.Contains(kind)) continue;
            Assert.Equal("HC0017 at v", await VariableAsync(json.Replace("\"no \"name\"", "\"no name")));
        }
    }

    [Fact]
    public async Task Null_WhereAValueIsDemanded_IsRefused()
    {
        Assert.StartsWith("HC001", await LiteralAsync("null"), StringComparison.Ordinal);
        Assert.Equal("HC0018", await VariableAsync("null"));
    }

    /// <summary>The value of a literal on its way out, or the error's code and path.</summary>
    protected static Task<string> LiteralAsync(string literal) =>
        AskAsync("echo", $"query($w:Boolean=true){{echo(value:{literal}) @include(if:$w)}}", "{}");

    /// <summary>The value of a variable on its way out, or the error's code and path.</summary>
    protected static Task<string> VariableAsync(string json) =>
        AskAsync("echo", $"query($v:{ScalarName}!){{echo(value:$v)}}", $"{{\"v\":{json}}}");

    /// <summary>What a resolver's value becomes, or the error's code and path.</summary>
    protected static Task<string> OutputAsync(object? value) => AskAsync("give", "{give}", "{}", value);

    /// <summary>A literal and a variable of the same text are read the same.</summary>
    protected static async Task AssertReadsAsync(string text, string expected)
    {
        Assert.Equal(expected, await LiteralAsync(text));
        Assert.Equal(expected, await VariableAsync(text));
    }

    /// <summary>A literal and a variable of the same text are both refused.</summary>
    protected static async Task AssertRefusesAsync(string text)
    {
        Assert.Equal("HC0016 at echo", await LiteralAsync(text));
        Assert.Equal("HC0017 at v", await VariableAsync(text));
    }

    /// <summary>A resolver's value that the scalar does not have is an error of its field, and nothing worse.</summary>
    protected static async Task AssertGivesNoneAsync(object value) =>
        Assert.Equal("HC0017 at give", await OutputAsync(value));

    private static async Task<string> AskAsync(string field, string document, string variables, object? value = null)
    {
        await using var server = TestServer.Create(
            builder => builder.AddQueryType<Query>()
                .BindRuntimeType<object, TScalar>()
                .BindRuntimeType<TRuntime, TScalar>(),
            services => services.AddSingleton(new Holder(value)));
        var answer = await server.QueryAsync(document, JsonSerializer.Deserialize<JsonElement>(variables));
        using var json = JsonDocument.Parse(answer);
        if (!json.RootElement.TryGetProperty("errors", out var errors))
            return json.RootElement.GetProperty("data").GetProperty(field).GetRawText();

        var error = Assert.Single(errors.EnumerateArray());
        Assert.NotEqual(0, error.GetProperty("locations").GetArrayLength());
        var code = error.GetProperty("extensions").GetProperty("code").GetString();
        return error.TryGetProperty("path", out var path)
            ? $"{code} at {string.Join('.', path.EnumerateArray())}"
            : $"{code}";
    }
}
