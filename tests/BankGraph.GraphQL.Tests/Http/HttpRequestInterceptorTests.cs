using System.Net;
using System.Security.Claims;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Http;

public sealed class HttpRequestInterceptorTests
{
    private const string Query = """{"query":"{a}","operationName":"Q"}""";

    [Fact]
    public async Task Create_SetsStateAndUser_ReachTheExecutor()
    {
        await using var host = await StartAsync((context, builder) => builder
            .SetGlobalState("tenant", context.Request.Host.Host)
            .SetGlobalState("operation", builder.OperationName)
            .SetUser(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "ada")]))));

        await host.PostAsync(Query);

        Assert.Equal("127.0.0.1", host.Executor.Last?.ContextData?["tenant"]);
        Assert.Equal("Q", host.Executor.Last?.ContextData?["operation"]);
        Assert.Equal("ada", host.Executor.Last?.User);
    }

    [Fact]
    public async Task Create_Refuses_AnswersItsErrors()
    {
        await using var host = await StartAsync((_, _) => throw new GraphQLException(new Error("No.", "NO")));

        var response = await host.PostAsync(Query);

        await HttpPostTests.AssertRefusedAsync(response, HttpStatusCode.BadRequest, "NO");
        Assert.Null(host.Executor.Last);
    }

    [Theory]
    [InlineData("application/graphql-response+json", HttpStatusCode.InternalServerError)]
    [InlineData("application/json", HttpStatusCode.OK)]
    public async Task Create_Throws_IsAMaskedErrorWithACorrelationId(string accept, HttpStatusCode status)
    {
        await using var host = await StartAsync((_, _) => throw new InvalidOperationException("secret"));

        var posted = await host.PostAsync(Query, accept);
        var got = await host.GetAsync("?query={a}", "Accept: " + accept);

        await AssertMaskedAsync(posted, status);
        await AssertMaskedAsync(got, status);
        Assert.Null(host.Executor.Last);
    }

    [Fact]
    public async Task Interceptor_ThatCannotBeMade_IsAMaskedError()
    {
        await using var host = await GraphQLHost.StartAsync(services: services =>
            services.AddScoped<IHttpRequestInterceptor>(_ => throw new InvalidOperationException("secret")));

        var response = await host.PostAsync(Query, "application/graphql-response+json");

        await AssertMaskedAsync(response, HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task Create_NothingRegistered_UserAndServicesAreTheRequests()
    {
        IServiceProvider? services = null;
        await using var host = await GraphQLHost.StartAsync(middleware: (context, next) =>
        {
            services = context.RequestServices;
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "bob")]));
            return next(context);
        });

        await host.PostAsync(Query);

        Assert.Equal("bob", host.Executor.Last?.User);
        Assert.Same(services, host.Executor.Last?.Services);
    }

    private static async Task AssertMaskedAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        await HttpPostTests.AssertRefusedAsync(response, status, "INTERNAL_SERVER_ERROR");
        var body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Matches("\"correlationId\":\"[0-9a-f]{32}\"", body);
    }

    private static Task<GraphQLHost> StartAsync(Action<HttpContext, OperationRequestBuilder> onCreate) =>
        GraphQLHost.StartAsync(services: services =>
            services.AddSingleton<IHttpRequestInterceptor>(new Interceptor(onCreate)));

    private sealed class Interceptor(Action<HttpContext, OperationRequestBuilder> onCreate) : IHttpRequestInterceptor
    {
        public ValueTask OnCreateAsync(
            HttpContext context,
            IRequestExecutor requestExecutor,
            OperationRequestBuilder requestBuilder,
            CancellationToken cancellationToken)
        {
            onCreate(context, requestBuilder);
            return default;
        }
    }
}
