namespace BankGraph.Api.Tests.House;

/// <summary>Keeps the files readable. Every rule is also shown to find what it is for.</summary>
public sealed class TidyTests
{
    /// <summary>Files over 400 lines, each with the reason why it is one idea all the same.</summary>
    static readonly Dictionary<string, string> LongFiles = [];

    static readonly string[] Code = [".cs"];
    static readonly string[] CodeAndClient = [".cs", ".ts", ".tsx"];

    [Fact]
    public void Lines_InRepository_FitTheWidth() =>
        Holds(TidyRules.TooWide, Repository.Sources(["src", "tests"], Code));

    [Theory]
    [InlineData(120, 0)]
    [InlineData(121, 1)]
    public void TooWide_LineOfWidth_IsFoundBeyondTheLimit(int width, int findings) =>
        Assert.Equal(findings, TidyRules.TooWide(new("src/A.cs", "ok\n" + new string('a', width) + "\r\nok")).Count());

    [Fact]
    public void Calls_InRepository_AreAllowed() =>
        Holds(TidyRules.Banned, Repository.Sources(["src"], Code));

    [Theory]
    [InlineData("src/BankGraph.Api/A.cs", "var now = DateTime.UtcNow;")]
    [InlineData("src/BankGraph.Api/A.cs", "var now = DateTime.Now;")]
    [InlineData("src/BankGraph.Api/A.cs", "var now = System.DateTimeOffset.UtcNow.AddDays(1);")]
    [InlineData("src/BankGraph.Api/A.cs", "var today = DateTime.Today;")]
    [InlineData("src/BankGraph.Api/A.cs", "return task.Result;")]
    [InlineData("src/BankGraph.Api/A.cs", "return task\n    .Result.Name;")]
    [InlineData("src/BankGraph.Api/A.cs", "task.GetAwaiter().GetResult();")]
    [InlineData("src/BankGraph.Api/A.cs", "Thread.Sleep(5);")]
    [InlineData("src/BankGraph.Api/A.cs", "_ = Task.Run(Work);")]
    [InlineData("src/BankGraph.Api/A.cs", "async void Work() { }")]
    [InlineData("src/BankGraph.Api/A.cs", "Console.WriteLine(1);")]
    [InlineData("src/BankGraph.Ledger/A.cs", "double rate = 1;")]
    [InlineData("src/BankGraph.Banking/A.cs", "var rate = (float)amount;")]
    public void Banned_ForbiddenCall_IsFound(string path, string code) =>
        Assert.StartsWith(path + ":", Assert.Single(TidyRules.Banned(new(path, code))));

    [Theory]
    [InlineData("src/BankGraph.Api/A.cs", "var now = time.GetUtcNow(); // not DateTime.UtcNow")]
    [InlineData("src/BankGraph.Api/A.cs", "throw new InvalidOperationException(\"task.Result\");")]
    [InlineData("src/BankGraph.Api/A.cs", "var results = batch.Results; Results.Result(1);")]
    [InlineData("src/BankGraph.Api/Program.cs", "Console.Error.WriteLine(sentence);")]
    [InlineData("src/BankGraph.GraphQL/A.cs", "double cost = 1;")]
    public void Banned_AllowedCode_IsNotFound(string path, string code) =>
        Assert.Empty(TidyRules.Banned(new(path, code)));

    [Fact]
    public void Work_InRepository_IsFinished() =>
        Holds(
            TidyRules.Unfinished,
            Repository.Sources(["src", "tests", "client", "schema"], [.. CodeAndClient, ".graphql"]));

    [Theory]
    [InlineData("// TO" + "DO: later")]
    [InlineData("/* FIX" + "ME */")]
    [InlineData("throw new Not" + "ImplementedException();")]
    public void Unfinished_Mark_IsFound(string code) =>
        Assert.Single(TidyRules.Unfinished(new("src/A.cs", code)));

    [Fact]
    public void Tests_InRepository_AllRun() =>
        Holds(TidyRules.Skipped, Repository.Sources(["tests", "client"], CodeAndClient));

    [Theory]
    [InlineData("[Fact(Skip" + " = \"slow\")]")]
    [InlineData("it" + ".skip('works', () => {});")]
    [InlineData("describe" + ".only('this', () => {});")]
    public void Skipped_Test_IsFound(string code) =>
        Assert.Single(TidyRules.Skipped(new("tests/A.cs", code)));

    [Fact]
    public void Files_InRepository_HoldOneIdea()
    {
        var files = Repository.Sources(["src", "client"], CodeAndClient)
            .Where(file => !file.Path.Contains("/generated/") && !file.Path.Contains("/Migrations/"))
            .ToList();

        Holds(file => TidyRules.TooLong(file, LongFiles), files);
        Findings.AssertNone(LongFiles.Keys.Except(files.Select(file => file.Path)));
        Assert.All(LongFiles.Values, Assert.NotEmpty);
    }

    [Theory]
    [InlineData(400, false, 0)]
    [InlineData(401, false, 1)]
    [InlineData(401, true, 0)]
    [InlineData(400, true, 1)]
    public void TooLong_File_NeedsAReasonExactlyWhenItIsLong(int lines, bool isListed, int findings)
    {
        var file = new SourceFile("src/A.cs", string.Concat(Enumerable.Repeat("a\n", lines)));
        Dictionary<string, string> reasons = isListed ? new() { ["src/A.cs"] = "One grammar." } : [];

        Assert.Equal(findings, TidyRules.TooLong(file, reasons).Count());
    }

    static void Holds(Func<SourceFile, IEnumerable<string>> rule, IEnumerable<SourceFile> files) =>
        Findings.AssertNone(files.SelectMany(rule));
}
