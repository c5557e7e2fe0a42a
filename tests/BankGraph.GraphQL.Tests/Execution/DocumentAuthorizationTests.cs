using System.Security.Claims;
using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>Rights that are asked for before a document is executed.</summary>
public sealed class DocumentAuthorizationTests
{
    private static int resolved;

    public sealed class Query
    {
        public string Open
        {
            get
            {
                resolved++;
                return "open";
            }
        }

        [Authorize(ApplyPolicy.Validation)]
        public string? Me => "me";

        [Authorize("CanTransfer", ApplyPolicy.Validation)]
        public string? Teller => "teller";

        [Authorize(Roles = ["admin"], Apply = ApplyPolicy.Validation)]
        public string? Admin => "admin";

        [Authorize(ApplyPolicy.Validation)]
        [Authorize("CanTransfer")]
        public string? Both => "both";

        [Authorize("OnlyEven", ApplyPolicy.AfterResolver)]
        public int? Number(int value) => value;

        public IShape Shape => new Circle();

        public Guarded Guarded => new();
    }

    [InterfaceType("Shape")]
    public interface IShape
    {
        string? Name { get; }
    }

    public sealed class Circle : IShape
    {
        [Authorize(ApplyPolicy.Validation)]
        public string? Name => "circle";
    }

    [Authorize(ApplyPolicy.Validation)]
    public sealed class Guarded
    {
        public string? Secret => "secret";

        [AllowAnonymous]
        public string Known => "known";
    }

    public sealed class Mutation
    {
        [Authorize(ApplyPolicy.Validation)]
        public bool Touch() => true;
    }

    public sealed class Subscription
    {
        [Authorize(ApplyPolicy.Validation)]
        [Subscribe]
        public int OnNumber([EventMessage] int number) => number;
    }

    [Theory]
    [InlineData("{ open me }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ open me }", "bob", null)]
    [InlineData("{ open teller }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ open teller }", "bob", "AUTH_NOT_AUTHORIZED")]
    [InlineData("{ open teller }", "teller", null)]
    [InlineData("{ open admin }", "bob", "AUTH_NOT_AUTHORIZED")]
    [InlineData("{ open admin }", "admin", null)]
    [InlineData("{ open guarded { secret } }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ open guarded { known } }", null, null)]
    [InlineData("{ open shape { name } }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ open shape { __typename } }", null, null)]
    [InlineData("{ open shape { ... on Circle { name } } }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ open ...F } fragment F on Query { ... { me } }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ open me @skip(if: true) }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("query($no: Boolean = false) { open me @include(if: $no) }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("mutation { touch }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("mutation { touch }", "bob", null)]
    [InlineData("subscription { onNumber }", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{ open }", null, null)]
    public async Task Document_WithoutTheRight_IsRefusedBeforeAnythingRuns(string document, string? role, string? code)
    {
        await using var server = CreateServer();

        // The second time the operation comes from the cache.
        for (var i = 0; i < 2; i++)
        {
            var before = resolved;
            await using var result = await server.SendAsync(document, user: role is null ? null : User(role));

            var answer = Assert.IsAssignableFrom<OperationResult>(result);
            Assert.Equal(code is not null, answer.IsRequestError);
            Assert.Equal(code, answer.Errors.SingleOrDefault()?.Code);
            if (code is null) continue;
            Assert.Equal(before, resolved);
            Assert.StartsWith("{\"errors\":", answer.ToJson(), StringComparison.Ordinal);
            Assert.DoesNotContain("\"data\"", answer.ToJson(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Document_WithAnotherOperationThatNeedsARight_IsRefusedToo()
    {
        await using var server = CreateServer();
        const string Document = "query A { open } query B { me }";

        await using var result = await server.SendAsync(Document, operationName: "A");

        Assert.True(Assert.IsType<ErrorResult>(result).IsRequestError);
    }

    [Fact]
    public async Task Refusal_ComesBeforeTheVariablesAreLookedAt()
    {
        await using var server = CreateServer();

        await using var result = await server.SendAsync("query($value: Int!) { number(value: $value) me }");

        Assert.Equal("AUTH_NOT_AUTHENTICATED", Assert.Single(Assert.IsType<ErrorResult>(result).Errors).Code);
    }

    [Fact]
    public async Task Field_WithRightsOfBothKinds_AsksForBoth()
    {
        await using var server = CreateServer();

        await using var anonymous = await server.SendAsync("{ both }");
        await using var customer = await server.SendAsync("{ both }", user: User("bob"));

        Assert.True(((OperationResult)anonymous).IsRequestError);
        Assert.False(((OperationResult)customer).IsRequestError);
        Assert.Equal("AUTH_NOT_AUTHORIZED", Assert.Single(((OperationResult)customer).Errors).Code);
        Assert.Equal("""{"data":{"both":"both"}}""", await server.QueryAsync("{ both }", user: User("teller")));
    }

    [Fact]
    public async Task AfterResolver_HasTheValueAsItsResource()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """{"data":{"number":2}}""", await server.QueryAsync("{ number(value: 2) }", user: User("bob")));
        Assert.Contains(
            "AUTH_NOT_AUTHORIZED",
            await server.QueryAsync("{ number(value: 3) }", user: User("bob")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Policy_HasTheRequestAsItsResource()
    {
        await using var server = CreateServer();

        await server.QueryAsync("query Named { teller }", operationName: "Named", user: User("teller"));

        Assert.Contains("Named", server.Services.GetRequiredService<SeenRequests>().Names);
    }

    [Fact]
    public async Task Schema_TellsWhenTheRightIsAskedFor()
    {
        await using var server = CreateServer();

        Assert.Contains(
            "teller: String @authorize(policy: \"CanTransfer\", apply: VALIDATION)",
            GraphQL.Types.SchemaPrinter.Print(server.Schema),
            StringComparison.Ordinal);
    }

    private static ClaimsPrincipal User(string role) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, role), new Claim(ClaimTypes.Role, role)], "test"));

    private static TestServer CreateServer() => TestServer.Create(
        builder => builder
            .AddQueryType<Query>()
            .AddMutationType<Mutation>()
            .AddSubscriptionType<Subscription>()
            .AddType<Circle>()
            .AddInMemorySubscriptions()
            .AddAuthorization(),
        services =>
        {
            services.AddSingleton<SeenRequests>();
            services.AddSingleton<IAuthorizationHandler>(provider => provider.GetRequiredService<SeenRequests>());
            services.AddAuthorization(options =>
            {
                options.AddPolicy("CanTransfer", policy => policy.RequireRole("teller"));
                options.AddPolicy("OnlyEven", policy => policy.RequireAssertion(
                    context => context.Resource is int number && number % 2 == 0));
            });
        });

    private sealed class SeenRequests : IAuthorizationHandler
    {
        public List<string?> Names { get; } = [];

        public Task HandleAsync(AuthorizationHandlerContext context)
        {
            if (context.Resource is GraphQLRequest request) Names.Add(request.OperationName);
            return Task.CompletedTask;
        }
    }
}
