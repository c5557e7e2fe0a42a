using BankGraph.Api.Features.Security;
using BankGraph.Api.Tests.House;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Schema;

public sealed class AccessRulesTests
{
    [Fact]
    public void Types_InServedSchema_AreClassified() =>
        Findings.AssertNone(AccessRules.Unclassified(ServedSchema.Schema));

    [Fact]
    public void RootFields_InServedSchema_NeedATokenUnlessListed() =>
        Findings.AssertNone(AccessRules.OpenFields(ServedSchema.Schema));

    [Fact]
    public void Unclassified_TypeThatSaysNothing_IsFound() => Assert.Equal(
        ["Both says neither [OwnerOnly] nor [Unowned]", "Secret says neither [OwnerOnly] nor [Unowned]"],
        AccessRules.Unclassified(SchemaOf<Query>()).Order());

    [Fact]
    public void OpenFields_FieldWithoutAuthorize_IsFound() =>
        Assert.Equal("Query.open is open to everybody", Assert.Single(AccessRules.OpenFields(SchemaOf<Query>())));

    static GraphQL.Types.Schema SchemaOf<T>()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddQueryType<T>();
        return services.BuildServiceProvider().GetRequiredService<GraphQL.Types.Schema>();
    }

    public sealed class Query
    {
        public Public? Open => null;

        [Authorize]
        public Secret? Closed => null;

        [Authorize]
        public Both? AlsoClosed => null;
    }

    [Unowned]
    public sealed record Public(string Name);

    public sealed record Secret(string Name);

    [Unowned]
    [OwnerOnly]
    public sealed record Both(string Name, [property: GraphQLIgnore] Guid OwnerId) : IOwned;
}
