using System.Security.Claims;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Execution;

public sealed class AuthorizationTests
{
    public sealed class Query
    {
        public string Open => "open";

        [Authorize]
        public string Me => "me";

        [Authorize("CanTransfer")]
        public string Teller => "teller";

        [Authorize(Roles = ["admin", "teller"])]
        public string? Staff => "staff";

        public Vault? Vault(int owner) => new(owner);

        public IEnumerable<Vault?> Vaults => [new(1), new(2)];

        public Guarded Guarded => new();
    }

    public sealed class OnlyOwnerAttribute : Attribute, IObjectAccessAttribute
    {
        public async ValueTask<bool> Check(IRequestContext request, object value)
        {
            var owner = ((Vault)value).Owner;
            if (owner > 10) await Task.Yield();
            return request.User.HasClaim("owner", owner.ToString());
        }
    }

    [OnlyOwner]
    public sealed record Vault(int Owner);

    [Authorize]
    public sealed class Guarded
    {
        public string? Secret => "secret";

        [AllowAnonymous]
        public string Known => "known";
    }

    [Theory]
    [InlineData("{me}", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{me}", "bob", null)]
    [InlineData("{teller}", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{teller}", "bob", "AUTH_NOT_AUTHORIZED")]
    [InlineData("{teller}", "teller", null)]
    [InlineData("{staff}", "bob", "AUTH_NOT_AUTHORIZED")]
    [InlineData("{staff}", "admin", null)]
    [InlineData("{guarded{secret}}", null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData("{guarded{secret known}}", "bob", null)]
    [InlineData("{guarded{known}}", null, null)]
    [InlineData("{open}", null, null)]
    public async Task Authorize_ByCaller_AllowsOrRefuses(string document, string? role, string? code)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(document, user: role is null ? null : User(role));

        if (code is null) Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        else Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, """{"data":{"vault":{"owner":1},"vaults":[{"owner":1},null]}}""")]
    [InlineData(12, """{"data":{"vault":{"owner":12},"vaults":[null,null]}}""")]
    public async Task ObjectOfSomebodyElse_AnyPath_ReadsAsNull(int owner, string expected)
    {
        await using var server = CreateServer();
        var user = new ClaimsPrincipal(new ClaimsIdentity([new Claim("owner", owner.ToString())], "test"));

        Assert.Equal(
            expected, await server.QueryAsync($"{{vault(owner:{owner}){{owner}} vaults{{owner}}}}", user: user));
        Assert.Equal("""{"data":{"vault":null}}""", await server.QueryAsync("{vault(owner:99){owner}}", user: user));
    }

    private static ClaimsPrincipal User(string role) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, role), new Claim(ClaimTypes.Role, role)], "test"));

    private static TestServer CreateServer() => TestServer.Create(
        builder => builder.AddQueryType<Query>().AddAuthorization(),
        services => Microsoft.Extensions.DependencyInjection.PolicyServiceCollectionExtensions.AddAuthorization(
            services, options => options.AddPolicy("CanTransfer", policy => policy.RequireRole("teller"))));
}
