using BankGraph.GraphQL.Commands;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.PersistedOperations.Storage;

namespace BankGraph.GraphQL.Tests.Commands;

public sealed class OperationsPublishCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publish-");
    private readonly CommandRun _run = new();

    private string Output => Path.Combine(_folder.FullName, "trusted");

    public void Dispose() => _folder.Delete(recursive: true);

    public sealed class Query
    {
        public string Hello => "world";
    }

    [Fact]
    public async Task Publish_FolderAndFile_WritesWhatTheServerLoads()
    {
        var first = Write("source/deep/first.graphql", "# A greeting, ü.\r\n{ hello }\n\n");
        var second = Write("second.graphql", "query B { hello }");
        Write("source/notes.txt", "Not an operation.");

        Assert.Equal(0, await PublishAsync(Path.Combine(_folder.FullName, "source"), second, "--output", Output));

        var storage = FileSystemOperationDocumentStorage.Load(Output);
        foreach (var file in (string[])[first, second])
        {
            var text = await File.ReadAllBytesAsync(file);
            var stored = await storage.TryReadAsync(OperationDocumentId.Of(text));
            Assert.Equal(text, stored?.ToArray());
            Assert.Contains($"{OperationDocumentId.Of(text)}  {file}\n", _run.Text, StringComparison.Ordinal);
        }

        Assert.Equal(2, Directory.GetFiles(Output).Length);
        Assert.Equal("", _run.Errors);
    }

    [Fact]
    public async Task Publish_Again_KeepsWhatWasThere()
    {
        var file = Write("a.graphql", "{ hello }");
        await PublishAsync(file, "--output", Output);
        Write("a.graphql", "{ hello again: hello }");

        Assert.Equal(0, await PublishAsync(file, "--output", Output));
        Assert.Equal(0, await PublishAsync(file, "--output", Output));

        Assert.Equal(2, Directory.GetFiles(Output).Length);
    }

    [Fact]
    public async Task Publish_OperationThatDoesNotFit_WritesNothingAndSaysWhere()
    {
        var good = Write("good.graphql", "{ hello }");
        var invalid = Write("invalid.graphql", "{\n  hello\n  nope }");
        var broken = Write("broken.graphql", "{ hello");

        Assert.Equal(1, await PublishAsync(good, invalid, broken, "--output", Output));

        Assert.False(Directory.Exists(Output));
        Assert.Contains($"{invalid}(3,3): ", _run.Errors, StringComparison.Ordinal);
        Assert.Contains($"{broken}(1,8): ", _run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(good, _run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_NothingThere_SaysSo()
    {
        var missing = Path.Combine(_folder.FullName, "missing");

        Assert.Equal(1, await PublishAsync(missing, "--output", Output));

        Assert.Contains(missing, _run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--output", "folder")]
    [InlineData("a.graphql", "--force")]
    public async Task Publish_OtherArguments_SaysHowToUseIt(params string[] arguments)
    {
        Assert.Equal(2, await PublishAsync(arguments));

        Assert.Contains("Usage", _run.Errors, StringComparison.Ordinal);
    }

    private async Task<int> PublishAsync(params string[] arguments)
    {
        await using var server = TestServer.Create<Query>();
        return await new OperationsPublishCommand(server.Schema, new RequestExecutorOptions())
            .RunAsync(arguments, _run.Output);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
        File.WriteAllText(path, text);
        return path;
    }
}
