using BankGraph.GraphQL.Commands;

namespace BankGraph.GraphQL.Tests.Commands;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("schema-");
    private readonly CommandRun _run = new();

    public void Dispose() => _folder.Delete(recursive: true);

    public sealed class Query
    {
        public string Hello => "world";
    }

    [Theory]
    [InlineData("type Query { hello: String! }", 0, "Nothing has changed.\n")]
    [InlineData("type Query { hello: String }", 0, "safe: Query.hello: the type was `String`, and is `String!`\n")]
    [InlineData("type Query { hello: String! bye: Int }", 1, "breaking: Query.bye: the field was removed\n")]
    public async Task Diff_WithTheServedSchema_EndsWithOneForABreak(string former, int exitCode, string text)
    {
        Assert.Equal(exitCode, await DiffAsync(Write("former.graphql", former)));

        Assert.Equal(text, _run.Text);
        Assert.Equal("", _run.Errors);
    }

    [Fact]
    public async Task Diff_OfTwoFiles_ComparesThem()
    {
        Assert.Equal(1, await DiffAsync(Write("a.graphql", "scalar A"), Write("b.graphql", "scalar B")));

        Assert.Equal("breaking: A: the type was removed\nsafe: B: the type was added\n", _run.Text);
    }

    [Fact]
    public async Task Diff_FileThatIsNoSchema_SaysWhere()
    {
        var file = Write("former.graphql", "type Query {\n  a }");

        Assert.Equal(2, await DiffAsync(file));

        Assert.StartsWith($"{file}(2,5): ", _run.Errors, StringComparison.Ordinal);
        Assert.Equal("", _run.Text);
    }

    [Fact]
    public async Task Diff_FileThatDoesNotExist_SaysWhich()
    {
        var file = Path.Combine(_folder.FullName, "missing.graphql");

        Assert.Equal(2, await DiffAsync(file));

        Assert.Contains(file, _run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("a", "b", "c")]
    [InlineData("--former")]
    public async Task Diff_OtherArguments_SaysHowToUseIt(params string[] arguments)
    {
        Assert.Equal(2, await DiffAsync(arguments));

        Assert.StartsWith("Usage", _run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AllForms_WriteTheSchema()
    {
        var plain = Path.Combine(_folder.FullName, "plain.graphql");
        var named = Path.Combine(_folder.FullName, "named.graphql");

        Assert.Equal(0, await ExportAsync());
        Assert.Equal(0, await ExportAsync(plain));
        Assert.Equal(0, await ExportAsync("--output", named));
        Assert.Equal(2, await ExportAsync("one", "two", "three"));

        Assert.Contains("hello: String!", _run.Text, StringComparison.Ordinal);
        Assert.Equal(_run.Text, await File.ReadAllTextAsync(plain));
        Assert.Equal(_run.Text, await File.ReadAllTextAsync(named));
        Assert.StartsWith("Usage", _run.Errors, StringComparison.Ordinal);
    }

    private async Task<int> DiffAsync(params string[] arguments)
    {
        await using var server = TestServer.Create<Query>();
        return await new SchemaDiffCommand(server.Schema).RunAsync(arguments, _run.Output);
    }

    private async Task<int> ExportAsync(params string[] arguments)
    {
        await using var server = TestServer.Create<Query>();
        return await new SchemaExportCommand(server.Schema).RunAsync(arguments, _run.Output);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }
}
