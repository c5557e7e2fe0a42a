using BankGraph.EntityFrameworkCore.MySql.Connections;
using BankGraph.Testing.Servers;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Connections;

/// <summary>
/// A thread that is blocked by a link that has died. Beside <see cref="SilentLinkTests"/>: all of them do nothing but
/// wait.
/// </summary>
public sealed class SilentThreadTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("SELECT")]
    [InlineData("SELECT", true)]
    [InlineData("PREPARE")]
    [InlineData("BEGIN")]
    [InlineData("COMMIT")]
    public Task Thread_IsBlockedAndNoAnswerComes_TimesOutAndTheNextConnectionWorks(
        string step,
        bool isEager = false) =>
        Deadline.Within(async () =>
        {
            await using var cable = new Cable((await MariaDbServer.SharedAsync()).Port);
            await using (var connection = await database.OpenAsync(cable))
            {
                await using var command = connection.Command("SELECT 1");
                MySqlWaiting.BeEager(connection, isEager);
                var transaction = step == "COMMIT" ? connection.BeginTransaction() : null;
                command.ExecuteScalar();
                cable.Forget();

                Assert.Throws<TimeoutException>(step switch
                {
                    "SELECT" => () => command.ExecuteScalar(),
                    "PREPARE" => command.Prepare,
                    "BEGIN" => () => connection.BeginTransaction(),
                    _ => () => transaction?.Commit(),
                });
            }

            await using var next = await database.OpenAsync(cable);
            Assert.Equal(1, await next.ScalarAsync("SELECT 1"));
        });
}
