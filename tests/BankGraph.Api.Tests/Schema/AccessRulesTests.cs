using BankGraph.Api.Features.Security;
using BankGraph.Api.Tests.House;
using BankGraph.Banking.Security;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Schema;

/// <summary>Of every field of the schema the code says who may read it.</summary>
public sealed class AccessRulesTests
{
    [Fact]
    public void Fields_OfTheServedSchema_AreClassified() =>
        Findings.AssertNone(FieldAccess.Unclassified(ServedSchema.Schema));

    [Fact]
    public void RootFields_OpenToEverybody_AreTheWayInAndTheBranches() => Assert.Equal(
        [
            "beginPasskeySignIn", "branches", "login", "refreshSession", "register", "requestPasswordReset",
            "resetPassword", "signInWithPasskey",
        ],
        from root in ServedSchema.Roots
        from field in root.Fields
        where !field.Name.StartsWith('_') && FieldAccess.Of(root, field) is FieldAccess.Public
        orderby field.Name
        select field.Name);

    [Fact]
    public void Unclassified_FieldsThatSayNothingOrTwoThings_AreFound() => Assert.Equal(
        ["Both.name", "Query.misspelt", "Query.open", "Secret.name"],
        FieldAccess.Unclassified(SchemaOf<Query>()).Order(StringComparer.Ordinal));

    [Fact]
    public void Of_EachKindOfField_IsWhatItsAttributesSay()
    {
        var schema = SchemaOf<Query>();
        var query = schema.QueryType;

        Assert.IsType<FieldAccess.Own>(FieldAccess.Of(query, query.Fields["closed"]));
        Assert.IsType<FieldAccess.Public>(FieldAccess.Of(query, query.Fields["free"]));
        Assert.Equal(
            new FieldAccess.Permitted(Permission.ReadAudit),
            FieldAccess.Of(query, query.Fields["permitted"]));
        var staff = (ObjectType)query.Fields["permitted"].Type.NamedType;
        Assert.Equal(new FieldAccess.Permitted(Permission.ReadAudit), FieldAccess.Of(staff, staff.Fields["name"]));
    }

    [Fact]
    public void Filters_AndSorts_HoldOnlyFieldsThatTheirReadersMayRead() => Findings.AssertNone(
        from input in ServedSchema.Schema.Types.OfType<InputObjectType>()
        let suffix = new[] { "FilterInput", "SortInput" }.FirstOrDefault(end => input.Name.EndsWith(end))
        where suffix is not null && !input.Name.EndsWith("OperationFilterInput", StringComparison.Ordinal)
        let name = input.Name[..^suffix.Length]
        let type = ServedSchema.Schema.Types.OfType<ObjectType>().Single(type => type.Name == name)
        from field in input.Fields
        where field.Name is not ("and" or "or")
        where !type.Fields.Contains(field.Name)
            || FieldAccess.Of(type, type.Fields[field.Name]) != FieldAccess.Of(type, type.Fields.First())
        select $"{input.Name}.{field.Name} asks for what {type.Name} does not show to its readers");

    private static GraphQL.Types.Schema SchemaOf<T>()
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddAuthorization().AddQueryType<T>();
        return services.BuildServiceProvider().GetRequiredService<GraphQL.Types.Schema>();
    }

    public sealed class Query
    {
        public Public? Open => null;

        [AllowAnonymous]
        public Public? Free => null;

        [Authorize]
        public Secret? Closed => null;

        [Authorize]
        public Both? AlsoClosed => null;

        [Authorize(nameof(Permission.ReadAudit))]
        public Staff? Permitted => null;

        [Authorize("ReadAudits")]
        public Public? Misspelt => null;
    }

    [Unowned]
    public sealed record Public(string Name);

    public sealed record Secret(string Name);

    [StaffOnly(Permission.ReadAudit)]
    public sealed record Staff(string Name);

    [Unowned]
    [OwnerOnly]
    public sealed record Both(string Name, [property: GraphQLIgnore] Guid OwnerId) : IOwned;
}
