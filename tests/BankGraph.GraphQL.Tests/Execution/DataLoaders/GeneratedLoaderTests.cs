using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Execution.DataLoaders;

/// <summary>Loaders that the compiler made of methods.</summary>
public sealed class GeneratedLoaderTests
{
    [Fact]
    public async Task Batch_OfManyFields_IsOneCallWithServicesOfItsOwnScope()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """{"data":{"shelves":[{"title":"shelf 1"},{"title":"shelf 2"},{"title":null}]}}""",
            await server.QueryAsync("{shelves{title}}"));
        Assert.Equal(["titles 1,2,3", "disposed"], LinesOf(server));
    }

    [Fact]
    public async Task Groups_OfManyFields_AreEmptyWhereThereIsNothing()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """{"data":{"shelves":[{"books":["a","b"],"boxes":["x"]},{"books":[],"boxes":[]},"""
            + """{"books":[],"boxes":[]}]}}""",
            await server.QueryAsync("{shelves{books boxes}}"));
    }

    [Fact]
    public async Task SingleKeys_AreAskedForOnce()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """{"data":{"shelves":[{"room":"east"},{"room":"east"},{"room":"east"}]}}""",
            await server.QueryAsync("{shelves{room}}"));
        Assert.Equal(["room 7"], LinesOf(server));
    }

    [Fact]
    public async Task Loader_ThatTakesAnotherOne_SharesItsBatch()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """{"data":{"shelves":[{"label":"<shelf 1>"},{"label":"<shelf 2>"},{"label":"<>"}]}}""",
            await server.QueryAsync("{shelves{label}}"));
        Assert.Equal(["titles 1,2,3", "disposed"], LinesOf(server));
    }

    [Fact]
    public async Task Branch_StateOfTheMethod_IsPassedOn()
    {
        await using var server = CreateServer();

        Assert.Equal(
            """{"data":{"shelves":[{"size":"1cm","sizeInInches":"1in"},{"size":"2cm","sizeInInches":"2in"},"""
            + """{"size":"3cm","sizeInInches":"3in"}]}}""",
            await server.QueryAsync("{shelves{size sizeInInches}}"));
    }

    [Fact]
    public async Task Method_OfATypesOwnClass_IsNoField()
    {
        await using var server = CreateServer();

        Assert.Contains("HC0016", await server.QueryAsync("{shelves{sizeById}}"), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> LinesOf(TestServer server) =>
        server.Services.GetRequiredService<ShelfLog>().Lines;

    private static TestServer CreateServer() => TestServer.Create(
        builder => builder
            .AddQueryType<ShelfQuery>()
            .AddTypeExtension<ShelfNode>()
            .AddDataLoaders(typeof(GeneratedLoaderTests).Assembly),
        services => services.AddSingleton<ShelfLog>().AddScoped<ShelfStore>());
}
