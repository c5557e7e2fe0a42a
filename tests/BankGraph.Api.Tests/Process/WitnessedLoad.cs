using System.Collections.Concurrent;
using System.Text.Json;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// Clients of one customer, signed in at several processes of one bank, who pay between that customer's accounts and
/// send what was not answered again with its key, to whichever process answers. They write down every order and answer,
/// look at balances and histories between, and compare all of it with the book in the end.
/// </summary>
internal sealed class WitnessedLoad : IDisposable
{
    private const int Accounts = 4;
    private const int LookEvery = 10;
    private const decimal InitialBalance = 1_000m;
    private const string Balances = "{ accounts(first: 10) { nodes { number balance { value } } } }";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly BankClient[] _clients;
    private readonly string[] _numbers;
    private readonly ConcurrentDictionary<string, string> _acknowledged = new();
    private readonly ConcurrentQueue<string> _contradictions = new();
    private readonly SemaphoreSlim _progress = new(0);
    private volatile bool _isStopping;
    private Task _running = Task.CompletedTask;
    private int _resent;

    private WitnessedLoad(BankClient[] clients, string[] numbers) => (_clients, _numbers) = (clients, numbers);

    /// <summary>How many orders had to be sent more than once.</summary>
    public int Resent => _resent;

    /// <summary>Opens the accounts at the first bank, and starts to pay at all of them.</summary>
    public static async Task<WitnessedLoad> StartAsync(int callers, params BankProcess[] banks)
    {
        var first = await BankClient.NewCustomerAsync(banks[0]);
        var numbers = new string[Accounts];
        for (var i = 0; i < Accounts; i++) numbers[i] = await first.OpenAccountWithAsync(InitialBalance);
        BankClient[] others = [.. banks[1..].Select(bank => new BankClient(bank) { AccessToken = first.AccessToken })];
        var load = new WitnessedLoad([first, .. others], numbers);
        load._running = Task.WhenAll(Enumerable.Range(0, callers).Select(load.RunAsync));
        return load;
    }

    /// <summary>Signs in again, as programs do whose token is not taken any more.</summary>
    public async Task SignInAgainAsync()
    {
        using var again = new BankClient(_clients[0].Bank);
        await again.SignInAsync(_clients[0].Person ?? throw new InvalidOperationException("Nobody has signed in."));
        foreach (var client in _clients) client.AccessToken = again.AccessToken;
    }

    /// <summary>Waits until so many more orders are answered.</summary>
    public async Task WaitForAsync(int more)
    {
        while (_progress.Wait(0))
        {
            // What was answered before does not count.
        }

        using var deadline = new CancellationTokenSource(Patience);
        for (var i = 0; i < more; i++) await _progress.WaitAsync(deadline.Token);
    }

    /// <summary>Lets every client get its last answer, and compares what they were told with the book.</summary>
    public async Task EndAsync()
    {
        _isStopping = true;
        await _running.WaitAsync(Patience);
        Assert.Empty(_contradictions);

        var histories = new List<List<HistoryEntry>>();
        foreach (var number in _numbers) histories.Add(await _clients[0].HistoryAsync(number));
        Assert.All(histories, Histories.AssertSound);
        Assert.Equal(Accounts * InitialBalance, histories.Sum(history => history[^1].BalanceAfter));
        var transfers = histories.SelectMany(history => history).Where(entry => entry.Kind == "TRANSFER").ToList();
        Histories.AssertBothLegs(transfers);
        var found = transfers.GroupBy(entry => entry.Description ?? "").ToDictionary(
            entries => entries.Key,
            entries => entries.Select(entry => entry.TransactionId).Distinct().Single());
        Assert.Equal(_acknowledged.OrderBy(pair => pair.Key), found.OrderBy(pair => pair.Key));
    }

    public void Dispose()
    {
        foreach (var client in _clients) client.Dispose();
    }

    private async Task RunAsync(int caller)
    {
        await Task.Yield();
        var random = new Random(caller);
        var newest = new long[Accounts];
        for (var count = 1; !_isStopping; count++)
        {
            var from = random.Next(Accounts);
            var to = (from + 1 + random.Next(Accounts - 1)) % Accounts;
            await OrderAsync(caller + count, from, to, random.Next(1, 50) / 100m);
            if (count % LookEvery == 0) await LookAsync(caller + count, newest);
        }
    }

    private async Task OrderAsync(int turn, int from, int to, decimal amount)
    {
        var key = BankClient.NewKey();
        for (var attempt = 0; ; attempt++)
        {
            var client = _clients[(turn + attempt) % _clients.Length];
            var answer = await AskAsync(() => client.TransferAsync(_numbers[from], _numbers[to], amount, key, key));
            if (answer?.TransactionId is { } id)
            {
                if (attempt > 0) Interlocked.Increment(ref _resent);
                _acknowledged[key] = id;
                _progress.Release();
                return;
            }

            if (answer is not null) _contradictions.Enqueue($"{key} was refused: {answer.Payload}");
            if (answer is not null) return;
            await Task.Delay(Pause);
        }
    }

    /// <summary>All balances of one moment add up; no account's history is shorter than this caller saw it.</summary>
    private async Task LookAsync(int turn, long[] newest)
    {
        var client = _clients[turn % _clients.Length];
        if (await AskAsync(() => client.SendAsync(Balances)) is not { } answer) return;
        var total = answer.Payload.GetProperty("nodes").EnumerateArray()
            .Sum(node => HistoryEntry.Money(node.GetProperty("balance")));
        if (total != Accounts * InitialBalance) _contradictions.Enqueue($"The balances of one moment were {total}.");

        var account = turn % Accounts;
        var entries = await AskAsync(
            () => client.SendAsync(BankOperations.Entries, new { number = _numbers[account], first = 1 }));
        if (entries is null) return;
        var sequence = HistoryEntry.Read(
            entries.Payload.GetProperty("entries").GetProperty("nodes").EnumerateArray().First()).Sequence;
        if (sequence < newest[account])
            _contradictions.Enqueue($"Entry {sequence} was the newest, after {newest[account]} had been seen.");
        newest[account] = sequence;
    }

    /// <summary>Null when the bank did not answer, or said that it could not.</summary>
    private static async Task<T?> AskAsync<T>(Func<Task<T>> ask) where T : class
    {
        try
        {
            var answer = await ask();
            return answer is GraphQLAnswer { ErrorCodes.Count: > 0 } ? null : answer;
        }
        catch (Exception exception) when (exception
            is HttpRequestException or IOException or OperationCanceledException or JsonException)
        {
            return null;
        }
        catch (InvalidOperationException exception) when (exception.Message.StartsWith("The bank answered", default))
        {
            return null;
        }
    }
}
