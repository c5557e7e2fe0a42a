using BankGraph.Ledger.Verification;

namespace BankGraph.Ledger.Tests.Stores.Sqlite;

public sealed class QueryPlanTests
{
    [Fact]
    public async Task BalanceAt_Query_IsOneSeekInTheIndex()
    {
        await using var bank = await TestBank.OpenAsync<Testing.Stores.Sqlite>();
        var plan = await bank.DumpAsync(
            "EXPLAIN QUERY PLAN SELECT balance_after_minor FROM ledger_entries WHERE account_id = x'00' " +
            "AND booked_at <= 5 ORDER BY booked_at DESC, sequence DESC LIMIT 1");
        Assert.Contains("SEARCH TABLE ledger_entries USING INDEX ix_ledger_entries_booked", plan);
        Assert.DoesNotContain("TEMP B-TREE", plan);
    }

    [Theory]
    [InlineData(AccountAudit.Query)]
    [InlineData(TransactionAudit.Query)]
    [InlineData(HoldAudit.Query)]
    public async Task Verify_LargeScans_FollowAnIndexAndSortNothing(string query)
    {
        await using var bank = await TestBank.OpenAsync<Testing.Stores.Sqlite>();
        Assert.DoesNotContain("TEMP B-TREE", await bank.DumpAsync("EXPLAIN QUERY PLAN " + query));
    }
}
