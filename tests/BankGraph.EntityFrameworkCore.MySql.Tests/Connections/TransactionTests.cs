using BankGraph.EntityFrameworkCore.MySql.Connections;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Connections;

public sealed class TransactionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public Task Begin_WithTheirFirstStatement_CommitAndRollBackAsEver() => Deadline.Within(async () =>
    {
        await using var other = await database.OpenAsync();
        await other.ExecuteAsync("CREATE TABLE begun (id INT)");
        await using var connection = await database.OpenAsync();
        MySqlTransactions.BeginWithTheirFirstStatement(connection);
        MySqlTransactions.BeginWithTheirFirstStatement(connection);

        await using (var kept = await connection.BeginTransactionAsync())
        {
            await connection.ExecuteAsync("INSERT INTO begun VALUES (1)");
            Assert.Equal(0L, await other.ScalarAsync("SELECT COUNT(*) FROM begun"));
            await kept.CommitAsync();
        }

        await using (await connection.BeginTransactionAsync())
            await connection.ExecuteAsync("INSERT INTO begun VALUES (2)");

        await using (var failed = await connection.BeginTransactionAsync())
        {
            await connection.ExecuteAsync("INSERT INTO begun VALUES (3)");
            await Assert.ThrowsAnyAsync<Exception>(() => connection.ExecuteAsync("INSERT INTO nowhere VALUES (4)"));
            await failed.RollbackAsync();
        }

        Assert.Equal(1L, await other.ScalarAsync("SELECT COUNT(*) FROM begun"));
    });

    [Fact]
    public Task Close_TransactionsBeganWithTheirFirstStatement_IsNotHandedToTheNext() => Deadline.Within(async () =>
    {
        const string options = "Maximum Pool Size=1";
        long changed;
        await using (var connection = await database.OpenAsync(options))
        {
            changed = await connection.IdAsync();
            MySqlTransactions.BeginWithTheirFirstStatement(connection);
        }

        await using var next = await database.OpenAsync(options);
        Assert.NotEqual(changed, await next.IdAsync());
        Assert.Equal(1L, Convert.ToInt64(await next.ScalarAsync("SELECT @@autocommit")));
    });

    [Fact]
    public void Begin_ConnectionOfSomebodyElse_IsRefused()
    {
        using var connection = new MySqlConnection();
        Assert.Throws<ArgumentException>(() => MySqlTransactions.BeginWithTheirFirstStatement(connection));
    }
}
