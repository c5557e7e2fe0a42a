using System.Data.Common;
using BankGraph.Api.Stores.Sqlite;
using BankGraph.Api.Tests.Bank;
using BankGraph.Banking;
using BankGraph.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Features.Accounts;

/// <summary>How often the database is asked does not depend on how much is shown.</summary>
public sealed class StatementTests
{
    [Theory]
    [InlineData("{ accounts(first: 1) { nodes { id balance { value } } } }", 1)]
    [InlineData("{ accounts(first: 1) { nodes { entries(first: 30) { nodes { id transaction { id } } } } } }", 3)]
    [InlineData(
        "{ accounts(first: 1) { nodes { entries(first: 30) { nodes { transaction { entries { id } } } } } } }", 4)]
    [InlineData("{ accounts(first: 1) { nodes { id entries(first: 1) { totalCount nodes { id } } } } }", 2)]
    [InlineData("{ accounts(first: 50) { nodes { entries(first: 5) { nodes { id } } } } }", 2)]
    [InlineData("{ accounts(first: 50) { nodes { entries(first: 5) { totalCount nodes { id } } } } }", 2)]
    [InlineData(
        """
        { accounts(first: 10) { nodes {
          new: entries(first: 5) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage } }
          old: entries(last: 5) { nodes { id } }
          in: entries(first: 5, where: { direction: { eq: CREDIT } }, order: [{ amount: { value: DESC } }]) {
            totalCount nodes { id } } } } }
        """,
        5)]
    [InlineData(
        """
        { accounts(first: 50) { nodes { entries(first: 5) { nodes {
          transaction { id entries { id transaction { id } } } } } } } }
        """,
        4)]
    [InlineData("{ bills(first: 30) { nodes { id biller { name } } } }", 2)]
    [InlineData("{ bills(first: 30) { nodes { payments { id } biller { name } } } }", 4)]
    [InlineData("{ bills(first: 30) { nodes { payments { id entries { sequence } } } } }", 4)]
    public async Task Query_OfManyItems_AsksForEachKindOnce(string document, int statements)
    {
        var counter = new StatementCounter();
        await using var server = await StartAsync(counter);
        using var anna = await AnnaAsync(server);

        var before = counter.Count;
        var shown = await anna.AskAsync(document);

        Assert.Equal(statements, counter.Count - before);
        Assert.True(shown.ToJsonString().Length > 60);
    }

    [Fact]
    public async Task Dashboard_OfSortedEntries_AsksForAccountsAndEachListOnce()
    {
        const string Document =
            """
            { dashboard {
              balances { value } thisMonth { income { value } } recentActivity { category } upcomingBills { id } } }
            """;
        var counter = new StatementCounter();
        CountedReaders? readers = null;
        await using var server = await BankServer.StartAsync(
            new() { ["Role"] = "api" },
            services => services
                .ConfigureDbContext<BankDbContext>(options => options.AddInterceptors(counter))
                .AddSingleton(provider =>
                    new StandingReads(readers = new(provider.GetRequiredService<SqliteStore>()))));
        using var anna = await AnnaAsync(server);
        await anna.AskAsync(Document);

        var before = counter.Count;
        var opened = readers?.Opened;
        await anna.AskAsync(Document);

        Assert.Equal((0, 4), (counter.Count - before, readers?.Opened - opened));
    }

    private static Task<BankServer> StartAsync(StatementCounter counter) => BankServer.StartAsync(
        new() { ["Role"] = "api" },
        services => services.ConfigureDbContext<BankDbContext>(options => options.AddInterceptors(counter)));

    private static async Task<BankClient> AnnaAsync(BankServer server)
    {
        using var anonymous = server.Connect();
        var login = await Person.LoginAsync(anonymous, "anna@example.com", "demo-Password-1");
        return server.Connect((string)login["session"]!["accessToken"]!);
    }

    // Each statement has a connection of its own.
    private sealed class CountedReaders(SqliteStore store) : SqliteLedgerStore(store)
    {
        private int _opened;

        public int Opened => _opened;

        public override bool KeepsReaders => false;

        public override Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _opened);
            return base.OpenAsync(cancellationToken);
        }
    }
}
