using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace BankGraph.Testing.Driving;

/// <summary>
/// One customer's program: speaks GraphQL over HTTP and keeps the access token. Safe to be used by many tasks at once.
/// </summary>
public sealed class BankClient : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    // The bank's bound of a page.
    private const int PageSize = 50;

    private readonly HttpClient _http;
    private volatile string? _accessToken;

    /// <summary>A program that has not signed in.</summary>
    /// <param name="bank">The bank it talks to.</param>
    /// <param name="through">Where it reaches the bank, when that is not the bank's own address.</param>
    public BankClient(BankProcess bank, Uri? through = null)
    {
        Bank = bank;
        _http = new HttpClient { BaseAddress = through ?? bank.Address, Timeout = TimeSpan.FromMinutes(2) };
    }

    /// <summary>The bank it talks to.</summary>
    public BankProcess Bank { get; }

    /// <summary>Who signed in last.</summary>
    public Person? Person { get; private set; }

    /// <summary>The token that is sent with every request; null before signing in.</summary>
    public string? AccessToken
    {
        get => _accessToken;
        set => _accessToken = value;
    }

    /// <summary>A new customer who has signed in.</summary>
    public static async Task<BankClient> NewCustomerAsync(BankProcess bank, Person? person = null, Uri? through = null)
    {
        var client = new BankClient(bank, through);
        await client.RegisterAsync(person ??= Person.Someone());
        await client.SignInAsync(person);
        return client;
    }

    /// <summary>Sends any operation.</summary>
    public async Task<GraphQLAnswer> SendAsync(
        string query,
        object? variables = null,
        CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        if (AccessToken is { } token) request.Headers.Authorization = new("Bearer", token);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        request.Content = JsonContent.Create(new { query, variables }, options: Json);
        using var response = await _http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        try
        {
            return new GraphQLAnswer(response.StatusCode, JsonElement.Parse(text));
        }
        catch (JsonException)
        {
            throw new InvalidOperationException($"The bank answered {(int)response.StatusCode}, no JSON: {text}");
        }
    }

    /// <summary>Sends a mutation with one input.</summary>
    public Task<GraphQLAnswer> MutateAsync(string mutation, object input, CancellationToken cancellation = default) =>
        SendAsync(mutation, new { input }, cancellation);

    /// <summary>Registers; fails when the bank refuses.</summary>
    public async Task RegisterAsync(Person person)
    {
        var payload = (await MutateAsync(BankOperations.Register, person)).Payload;
        RefuseErrors(payload);
    }

    /// <summary>Signs in and sends the token from now on; returns the session.</summary>
    public async Task<JsonElement> SignInAsync(Person person)
    {
        var payload = (await MutateAsync(BankOperations.Login, new { person.Email, person.Password })).Payload;
        RefuseErrors(payload);
        var session = payload.GetProperty("session");
        AccessToken = session.GetProperty("accessToken").GetString();
        Person = person;
        return session;
    }

    /// <summary>Opens an account and returns its number.</summary>
    public async Task<string> OpenAccountAsync(string currency = "EUR", string type = "CHECKING", string? name = null)
    {
        var payload = (await MutateAsync(BankOperations.OpenAccount, new { type, currency, name })).Payload;
        RefuseErrors(payload);
        return payload.GetProperty("account").GetProperty("number").GetString() ?? "";
    }

    /// <summary>Opens an account with money on it and returns its number.</summary>
    public async Task<string> OpenAccountWithAsync(decimal balance, string currency = "EUR")
    {
        var number = await OpenAccountAsync(currency);
        var answer = await DepositAsync(number, balance, currency: currency);
        if (!answer.IsBooked) throw new InvalidOperationException($"The deposit was refused: {answer.Payload}");
        return number;
    }

    public Task<PaymentAnswer> DepositAsync(
        string accountNumber,
        decimal amount,
        string? key = null,
        string? description = null,
        string currency = "EUR") => PayAsync(BankOperations.Deposit, new
        {
            accountNumber,
            amount = Money(amount, currency),
            description,
            idempotencyKey = key ?? NewKey(),
        });

    public Task<PaymentAnswer> WithdrawAsync(
        string accountNumber,
        decimal amount,
        string? key = null,
        string? description = null,
        string currency = "EUR") => PayAsync(BankOperations.Withdraw, new
        {
            accountNumber,
            amount = Money(amount, currency),
            description,
            idempotencyKey = key ?? NewKey(),
        });

    public Task<PaymentAnswer> TransferAsync(
        string fromAccountNumber,
        string toAccountNumber,
        decimal amount,
        string? key = null,
        string? description = null,
        string currency = "EUR") => PayAsync(BankOperations.Transfer, new
        {
            fromAccountNumber,
            toAccountNumber,
            amount = Money(amount, currency),
            description,
            idempotencyKey = key ?? NewKey(),
        });

    public Task<PaymentAnswer> PayBillAsync(
        string billId,
        string fromAccountNumber,
        decimal? amount = null,
        string? key = null,
        string currency = "EUR") => PayAsync(BankOperations.PayBill, new
        {
            billId,
            fromAccountNumber,
            amount = amount is { } value ? Money(value, currency) : null,
            idempotencyKey = key ?? NewKey(),
        });

    /// <summary>The booked balance of an account.</summary>
    public async Task<decimal> BalanceAsync(string number)
    {
        var account = (await SendAsync(BankOperations.Account, new { number })).Payload;
        return HistoryEntry.Money(account.GetProperty("balance"));
    }

    /// <summary>The whole history of an account, oldest first; fetched page by page, newest first.</summary>
    public async Task<List<HistoryEntry>> HistoryAsync(string number)
    {
        var history = new List<HistoryEntry>();
        string? after = null;
        while (true)
        {
            var answer = await SendAsync(BankOperations.Entries, new { number, first = PageSize, after });
            var page = answer.Payload.GetProperty("entries");
            history.AddRange(page.GetProperty("nodes").EnumerateArray().Select(HistoryEntry.Read));
            var info = page.GetProperty("pageInfo");
            if (!info.GetProperty("hasNextPage").GetBoolean()) break;
            after = info.GetProperty("endCursor").GetString();
        }

        history.Reverse();
        return history;
    }

    /// <summary>Opens a socket and signs in on it.</summary>
    public Task<BankSocket> ConnectAsync() =>
        BankSocket.ConnectAsync(_http.BaseAddress ?? Bank.Address, AccessToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>A key that was never used.</summary>
    public static string NewKey() => Guid.NewGuid().ToString("N");

    private static object Money(decimal value, string currency) =>
        new { value = value.ToString(System.Globalization.CultureInfo.InvariantCulture), currency };

    private async Task<PaymentAnswer> PayAsync(string mutation, object input) =>
        new((await MutateAsync(mutation, input)).Payload);

    private static void RefuseErrors(JsonElement payload)
    {
        if (payload.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array)
            throw new InvalidOperationException($"The bank refused: {errors}");
    }
}
