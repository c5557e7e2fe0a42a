using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Features.Security;

public sealed class VisibilityTests
{
    private static readonly Guid Owner = Guid.NewGuid();

    [Fact]
    public async Task FieldThatLeaks_ToItsOwner_IsShown() =>
        Assert.Equal("""{"data":{"leak":{"name":"mine"}}}""", await AskAsync(Signed(Owner)));

    [Fact]
    public async Task FieldThatLeaks_ToAnotherCustomer_IsNull() =>
        Assert.Equal("""{"data":{"leak":null}}""", await AskAsync(Signed(Guid.NewGuid())));

    [Fact]
    public async Task FieldThatLeaks_ToNobody_IsNull() =>
        Assert.Equal("""{"data":{"leak":null}}""", await AskAsync(new ClaimsPrincipal(new ClaimsIdentity())));

    [Fact]
    public async Task FieldThatLeaks_ToSomebodyWithAnotherIdentity_IsNull() => Assert.Equal(
        """{"data":{"leak":null}}""",
        await AskAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", Owner.ToString())], "other"))));

    private static ClaimsPrincipal Signed(Guid customerId) =>
        new(new ViewerIdentity(new Viewer(customerId, Guid.NewGuid(), RoleSet.Customer), DateTime.MaxValue));

    private static async Task<string> AskAsync(ClaimsPrincipal user)
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddQueryType<Query>();
        await using var provider = services.BuildServiceProvider();
        await using var answer = await provider.GetRequiredService<IRequestExecutor>().ExecuteAsync(
            new GraphQLRequest { Document = "{ leak { name } }"u8.ToArray(), User = user, Services = provider },
            default);
        return ((OperationResult)answer).ToJson();
    }

    public sealed class Query
    {
        public Diary? Leak => new("mine", Owner);
    }

    [OwnerOnly]
    public sealed record Diary(string Name, [property: GraphQLIgnore] Guid OwnerId) : IOwned;
}
