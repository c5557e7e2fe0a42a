namespace BankGraph.GraphQL.Tests.Execution;

public sealed class TimeoutTests
{
    public sealed class Query
    {
        private static readonly TaskCompletionSource<string> Never = new();

        public string Quick => "quick";

        public Task<string> DeafAsync() => Never.Task;

        public async Task<string?> PatientAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "never";
        }
    }

    [Theory]
    [InlineData("{quick deaf}")]
    [InlineData("{quick patient}")]
    public async Task Resolver_ThatNeverAnswers_EndsWithTheTime(string document)
    {
        await using var server = TestServer.Create<Query>(builder =>
            builder.ModifyRequestOptions(options => options.ExecutionTimeout = TimeSpan.FromMilliseconds(30)));

        Assert.Contains("\"code\":\"HC0045\"", await server.QueryAsync(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{quick deaf}")]
    [InlineData("{quick patient}")]
    public async Task Caller_WhoGoesAway_EndsTheOperation(string document)
    {
        await using var server = TestServer.Create<Query>();
        using var caller = new CancellationTokenSource();
        var running = server.SendAsync(document, cancellationToken: caller.Token);

        await caller.CancelAsync();

        var answer = Assert.IsType<BankGraph.GraphQL.Execution.ErrorResult>(await running);
        Assert.Equal("HC0049", Assert.Single(answer.Errors).Code);
    }
}
