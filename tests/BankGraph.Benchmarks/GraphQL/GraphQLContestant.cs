using BankGraph.Ledger;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Stores;

namespace BankGraph.Benchmarks.GraphQL;

/// <summary>Customers of a running bank, each with a token and an account of their own, paying one another.</summary>
internal sealed class GraphQLContestant : IDisposable
{
    private const string Transfer =
        "mutation Transfer($input: TransferInput!) { transfer(input: $input) { transaction { id status bookedAt } " +
        "errors { __typename ... on Error { code } } } }";

    private const int HotEvery = 10;

    private static readonly string[] Waiting =
    [
        "SELECT COUNT(*) FROM ledger_notes",
        "SELECT COUNT(*) FROM customer_accounts a JOIN ledger_accounts b ON b.id = a.id WHERE b.sequence > "
        + "COALESCE((SELECT MAX(c.sequence) FROM entry_categories c WHERE c.account_id = a.id), 0)",
    ];

    private static readonly byte[] Booked = "\"status\":\"BOOKED\""u8.ToArray();

    private readonly List<Customer> _customers = [];

    private sealed record Customer(Uri Bank, string? Token, string AccountNumber, GraphQLRequest Transfer);

    /// <summary>
    /// A bank on a database, compiled as in the image, that logs nothing but trouble. Beside a database's server its
    /// threads sleep as in docker-compose.yml.
    /// </summary>
    public static BankProcessSettings SettingsFor(TestDatabase database) => database.Settings.Aggregate(
        new BankProcessSettings { IsProfiled = true, SleepsSoon = database is ServerDatabase }
            .With("DemoData:Enabled", "false")
            .With("Logging:LogLevel:Default", "Warning"),
        (all, setting) => all.With(setting.Key, setting.Value));

    /// <summary>Throws when the book that was written is not sound.</summary>
    public static async Task VerifyAsync(TestDatabase database)
    {
        var findings = await new LedgerVerifier(database.LedgerStore).VerifyAsync(CancellationToken.None);
        if (findings.Count > 0) throw new InvalidOperationException($"The book is broken: {findings[0]}");
    }

    /// <summary>Waits until the bank has put everything on record, and sorted what its customers spent.</summary>
    public static async Task WaitUntilFiledAsync(TestDatabase database)
    {
        await using var connection = await database.LedgerStore.OpenAsync(CancellationToken.None);
        foreach (var waiting in Waiting)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = waiting;
            while (Convert.ToInt64(await command.ExecuteScalarAsync(), null) > 0) await Task.Delay(500);
        }
    }

    public static async Task<GraphQLContestant> StartAsync(BankProcess bank, int customers)
    {
        var contestant = new GraphQLContestant();

        // Two at least, so that there is somebody to pay.
        while (contestant._customers.Count < Math.Max(2, customers))
        {
            using var client = await BankClient.NewCustomerAsync(bank);
            var account = await client.OpenAccountWithAsync(1_000_000m);
            var transfer = await GraphQLRequest.OpenAsync(bank.Address, client.AccessToken, Transfer);
            contestant._customers.Add(new Customer(bank.Address, client.AccessToken, account, transfer));
        }

        return contestant;
    }

    /// <summary>Has the first customer wait on a thread of its own from now on, as one who is alone can.</summary>
    public async Task LeaveAloneAsync()
    {
        var (bank, token, _, crowded) = _customers[0];
        crowded.Dispose();
        _customers[0] = _customers[0] with
        {
            Transfer = await GraphQLRequest.OpenAsync(bank, token, Transfer, isBlocking: true),
        };
    }

    /// <summary>One transfer of one customer; returns once the bank has said that it is booked.</summary>
    public Task TransferAsync(int customer) => TransferAsync(customer, isHot: false);

    /// <inheritdoc cref="TransferAsync(int)"/>
    /// <param name="customer">Who pays.</param>
    /// <param name="isHot">Whether every tenth goes to the same account.</param>
    public async Task TransferAsync(int customer, bool isHot)
    {
        var payer = _customers[customer];
        var payee = isHot && customer > 0 && Random.Shared.Next(HotEvery) == 0
            ? _customers[0]
            : _customers[(customer + 1 + Random.Shared.Next(_customers.Count - 1)) % _customers.Count];
        var input = new
        {
            fromAccountNumber = payer.AccountNumber,
            toAccountNumber = payee.AccountNumber,
            amount = new { value = $"0.{1 + Random.Shared.Next(99):00}", currency = "EUR" },
            idempotencyKey = $"{Guid.NewGuid()}",
        };
        await payer.Transfer.SendAsync(new { input }, Booked);
    }

    public void Dispose() => _customers.ForEach(customer => customer.Transfer.Dispose());
}
