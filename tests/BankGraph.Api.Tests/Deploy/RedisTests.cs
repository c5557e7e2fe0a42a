namespace BankGraph.Api.Tests.Deploy;

public sealed class RedisTests
{
    [Fact]
    public async Task Start_WithoutAPassword_Refuses()
    {
        var run = await ProgramRun.RunAsync(
            "sh", ["deploy/redis/start"], new Dictionary<string, string> { ["REDIS_PASSWORD"] = "" });

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("REDIS_PASSWORD", run.Errors, StringComparison.Ordinal);
    }
}
