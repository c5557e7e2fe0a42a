using BankGraph.GraphQL.Http;
using BankGraph.GraphQL.Http.Warming;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.GraphQL.Tests.Http;

public sealed class WarmUpTests
{
    [Fact]
    public async Task WarmUp_OfAServerThatListens_SendsTheRequestsAndEnds()
    {
        var calls = new Calls();
        await using var server = await StartAsync(calls, """{"query":"{ call }"}""");

        await Eventually.Async(() => server.Services.GetRequiredService<WarmUp>().IsDone);

        // The runtime compiles a method anew after 30 calls.
        Assert.InRange(calls.Count, 31, int.MaxValue);
    }

    [Fact]
    public async Task WarmUp_WhileAnAnswerIsMissing_IsNotDone()
    {
        var calls = new Calls();
        await using var server = await StartAsync(calls, """{"query":"{ wait }"}""");
        var warmUp = server.Services.GetRequiredService<WarmUp>();

        await calls.Waiting.Task;
        var wasDone = warmUp.IsDone;
        calls.Answer.SetResult();
        await Eventually.Async(() => warmUp.IsDone);

        Assert.False(wasDone);
    }

    [Fact]
    public async Task WarmUp_WhenItsTimeIsUp_IsDone()
    {
        var calls = new Calls();
        var atMost = TimeSpan.FromMilliseconds(20);
        await using var server = await StartAsync(calls, """{"query":"{ wait }"}""", atMost: atMost);

        await Eventually.Async(() => server.Services.GetRequiredService<WarmUp>().IsDone);

        Assert.False(calls.Answer.Task.IsCompleted);
    }

    [Fact]
    public async Task WarmUp_WithoutAnAnswer_IsDone()
    {
        var calls = new Calls();
        await using var server = await StartAsync(
            calls,
            """{"query":"{ call }"}""",
            application => application.Use((HttpContext context, RequestDelegate _) =>
            {
                context.Abort();
                return Task.CompletedTask;
            }));

        await Eventually.Async(() => server.Services.GetRequiredService<WarmUp>().IsDone);

        Assert.Equal(0, calls.Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080", "127.0.0.1")]
    [InlineData("http://localhost:5080", "localhost")]
    [InlineData("http://[::1]:5080", "::1")]
    [InlineData("http://[::]:5080", "localhost")]
    [InlineData("http://0.0.0.0:5080", "localhost")]
    [InlineData("http://*:5080", "localhost")]
    [InlineData("http://+:5080", "localhost")]
    public void Address_WithoutEncryption_IsReachedOnThisMachine(string address, string host) =>
        Assert.Equal(new WarmUpAddress(host, 5080), WarmUpAddress.Find(["https://localhost:5443", address]));

    [Fact]
    public void Address_BehindACertificateOrAPipe_IsNone() =>
        Assert.Null(WarmUpAddress.Find(["https://localhost:5443", "http://unix:/tmp/bank.sock"]));

    private static async Task<WebApplication> StartAsync(
        Calls calls,
        string request,
        Action<WebApplication>? middleware = null,
        TimeSpan? atMost = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(calls);
        builder.Services.AddGraphQLServer().AddQueryType<Query>().AddWarmUp(options =>
        {
            options.Requests.Clear();
            options.Requests.Add(request);
            options.AtMost = atMost ?? TimeSpan.FromMinutes(1);
        });
        var application = builder.Build();
        middleware?.Invoke(application);
        application.MapGraphQL();
        await application.StartAsync();
        return application;
    }

    public sealed class Calls
    {
        private int _count;

        public int Count => _count;

        public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Add() => Interlocked.Increment(ref _count);
    }

    public sealed class Query
    {
        public int GetCall(Calls calls) => calls.Add();

        public async Task<bool> GetWait(Calls calls)
        {
            calls.Waiting.TrySetResult();
            await calls.Answer.Task;
            return true;
        }
    }
}
