using System.Text.Json;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;
using BankServer = BankGraph.Api.Tests.Bank.BankServer;
using ShiftedClock = BankGraph.Api.Tests.Bank.ShiftedClock;
using Somebody = BankGraph.Api.Tests.Bank.Person;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// A worker that is killed when it has reckoned the interest of a month and is about to book it. A row that the test
/// has locked stops it there, so that it is killed neither too early nor too late.
/// </summary>
[Collection(BankProcesses.Name)]
public sealed class EndOfDayCrashTests
{
    private const int Accounts = 6;

    private const string Question =
        """
        query($number: String!) { account(number: $number) { balance { value } interest { earned }
          entries(first: 10) { nodes { description amount { value } } } } }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly DateTimeOffset Opened = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset MonthLater = new(2027, 4, 2, 8, 0, 0, TimeSpan.Zero);

    // The same for all processes, so that each reads what the others have sealed.
    private static readonly string PersonalDataKey = Convert.ToBase64String(new byte[32]);

    [Fact]
    public async Task Kill_OfTheWorkerThatReckonsInterest_AccruesAndBooksEachAccountOnce()
    {
        await using var database = await NewDatabaseAsync<MariaDb>();
        var (email, numbers) = await OpenBankAsync(database);
        using var clock = new JumpingClock();
        clock.Jump(MonthLater - TimeProvider.System.GetUtcNow());
        var settings = BankSetup.Quiet.On(database).With("Security:PersonalDataKey", PersonalDataKey) with
        {
            Clock = clock,
        };

        await KillInMidRunAsync(database, settings.With("Role", "worker"));

        await using var bank = await BankProcess.StartAsync(settings);
        using var client = new BankClient(bank);
        await client.SignInAsync(new Person("Test Person", email, Somebody.Password, ""));
        foreach (var number in numbers)
        {
            JsonElement account;
            using var patience = new CancellationTokenSource(Patience);
            while (EarnedOf(account = await ReadAsync(client, number)) != "0.10031")
                await Task.Delay(50, patience.Token);

            Assert.Equal("1003.10", account.GetProperty("balance").GetProperty("value").GetString());
            Assert.Equal(
                ["Interest 2027-03 3.10", " 1000.00"],
                account.GetProperty("entries").GetProperty("nodes").EnumerateArray().Select(entry =>
                    $"{entry.GetProperty("description")} {entry.GetProperty("amount").GetProperty("value")}"));
        }

        await bank.KillAsync();
        Assert.Empty(await new LedgerVerifier(database.LedgerStore).VerifyAsync(default));
    }

    private static Task<TestDatabase> NewDatabaseAsync<TStore>() where TStore : ITestStore => TStore.NewAsync();

    /// <summary>A bank that pays 3.65 % by the year, 0.10 a day for each of its accounts.</summary>
    private static async Task<(string Email, List<string> Numbers)> OpenBankAsync(TestDatabase database)
    {
        var settings = database.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings["DemoData:Enabled"] = "false";
        settings["Security:PersonalDataKey"] = PersonalDataKey;
        var clock = new ShiftedClock { Shift = Opened - TimeProvider.System.GetUtcNow() };
        await using var server = await BankServer.StartAsync(
            settings, services => services.AddSingleton<TimeProvider>(clock));
        using var manager = await Somebody.StaffAsync(server, Role.Manager);
        var set = await manager.Client.AskAsync(
            """
            mutation { setAccountProduct(input: { type: CHECKING, currency: "EUR", validFrom: "2027-03-01",
              name: "Everyday", reason: "new prices", tiers: [{ from: 0, rate: "3.65" }] }) { errors { __typename } } }
            """);
        Assert.Null(set["errors"]);
        using var anna = await Somebody.RegisterAsync(server);
        var numbers = new List<string>();
        while (numbers.Count < Accounts) numbers.Add(await anna.OpenAccountAsync(funds: "1000.00"));
        return (anna.Email, numbers);
    }

    /// <summary>Starts a worker, waits until it can go no further for one of the accounts, and kills it.</summary>
    private static async Task KillInMidRunAsync(TestDatabase database, BankProcessSettings settings)
    {
        await using var connection = await database.LedgerStore.OpenAsync(default);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;

        // Rows that refer to it can be written; it cannot be changed.
        command.CommandText =
            """
            SELECT 1 FROM ledger_accounts
            WHERE id = (SELECT id FROM customer_accounts ORDER BY id LIMIT 1 OFFSET 3)
            LOCK IN SHARE MODE
            """;
        Assert.NotNull(await command.ExecuteScalarAsync());

        await using var worker = await BankProcess.StartAsync(settings);
        await UntilSomebodyWaitsAsync(database);
        await worker.KillAsync();
    }

    private static async Task UntilSomebodyWaitsAsync(TestDatabase database)
    {
        await using var connection = await database.LedgerStore.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT COUNT(*) FROM information_schema.innodb_trx waiting
            JOIN information_schema.processlist client ON client.id = waiting.trx_mysql_thread_id
            WHERE waiting.trx_state = 'LOCK WAIT' AND client.db = DATABASE()
            """;
        using var patience = new CancellationTokenSource(Patience);

        // The server does not look anew for whoever asks more often than every tenth of a second.
        while (await command.ExecuteScalarAsync() is 0L) await Task.Delay(300, patience.Token);
    }

    private static async Task<JsonElement> ReadAsync(BankClient client, string number) =>
        (await client.SendAsync(Question, new { number })).Payload;

    private static string? EarnedOf(JsonElement account) =>
        account.GetProperty("interest").GetProperty("earned").GetString();
}
