using System.Text.Json;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Process;

/// <summary>Two customers at a bank with stub billers, and what they were answered.</summary>
internal sealed class Journey : IDisposable
{
    private readonly TestDatabase? _database;

    public Journey(BankProcess bank, StubBillers billers, TestDatabase? database = null)
    {
        (Bank, Billers, _database) = (bank, billers, database);
        (VerasClient, NoorsClient) = (new BankClient(bank), new BankClient(bank));
        Journal = new Journal(new Dictionary<string, Person> { ["Vera"] = Vera, ["Noor"] = Noor });
    }

    public BankProcess Bank { get; }

    public StubBillers Billers { get; }

    public Person Vera { get; } = Person.Someone();

    public Person Noor { get; } = Person.Someone();

    public BankClient VerasClient { get; }

    public BankClient NoorsClient { get; }

    public Journal Journal { get; }

    /// <summary>A journey at the bank that the tests share.</summary>
    public static Task<Journey> BeginAsync(BankProcesses banks) => BeginAsync<Sqlite>(banks);

    /// <inheritdoc cref="BeginAsync"/>
    /// <typeparam name="TStore">The store that the bank is on.</typeparam>
    public static async Task<Journey> BeginAsync<TStore>(BankProcesses banks) where TStore : ITestStore
    {
        var (process, billers) = await banks.WithBillersAsync<TStore>();
        return new Journey(process.Bank, billers, process.Database);
    }

    /// <summary>Registers both and signs them in.</summary>
    public async Task SignInAsync()
    {
        foreach (var (client, person) in new[] { (VerasClient, Vera), (NoorsClient, Noor) })
        {
            await client.RegisterAsync(person);
            await client.SignInAsync(person);
        }
    }

    /// <summary>Sends a mutation as one of them and writes the answer down.</summary>
    public Task<JsonElement> MutateAsync(string title, BankClient client, string mutation, object input) =>
        AskAsync(title, client, mutation, new { input });

    /// <summary>Sends any operation as one of them and writes the answer down.</summary>
    public async Task<JsonElement> AskAsync(string title, BankClient client, string query, object? variables = null)
    {
        var answer = await client.SendAsync(query, variables);
        Journal.Add(title, answer.Body);
        return answer.Body;
    }

    /// <summary>Freezes an account, as the bank's staff would.</summary>
    public Task FreezeAsync(string number) =>
        _database?.ExecuteAsync(
            "UPDATE ledger_accounts SET status = 'Frozen' WHERE id = " +
            $"(SELECT id FROM customer_accounts WHERE number = '{number}')")
        ?? throw new InvalidOperationException("The journey knows no database.");

    public void Dispose()
    {
        VerasClient.Dispose();
        NoorsClient.Dispose();
    }
}
