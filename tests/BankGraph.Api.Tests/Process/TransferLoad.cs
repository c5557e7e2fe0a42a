using System.Collections.Concurrent;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// Clients that transfer without a pause until the bank is gone. Each transfer carries its key as its description, so
/// that histories tell what became of it.
/// </summary>
internal sealed class TransferLoad
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, string> _acknowledged = new();
    private readonly ConcurrentDictionary<string, Order> _unacknowledged = new();
    private readonly SemaphoreSlim _progress = new(0);
    private readonly Task _clients;

    private TransferLoad(Func<TransferLoad, IEnumerable<Task>> start) => _clients = Task.WhenAll(start(this));

    /// <summary>A transfer as it was sent.</summary>
    public sealed record Order(BankClient Client, string From, string To, decimal Amount, string Key)
    {
        public Task<PaymentAnswer> SendAsync() => Client.TransferAsync(From, To, Amount, Key, Key);
    }

    /// <summary>Keys that were answered, with the transaction of the answer.</summary>
    public IReadOnlyDictionary<string, string> Acknowledged => _acknowledged;

    /// <summary>What was sent and never answered: once the bank is gone, one order of each client.</summary>
    public ICollection<Order> Unacknowledged => _unacknowledged.Values;

    /// <summary>Starts clients that move small amounts between these accounts, each from its own.</summary>
    public static TransferLoad Start(IReadOnlyList<(BankClient Client, string AccountNumber)> customers, int clients) =>
        new(load => Enumerable.Range(0, clients).Select(index => load.RunAsync(customers, index)).ToList());

    /// <summary>Waits until so many transfers were answered.</summary>
    public async Task WaitForAsync(int acknowledged)
    {
        var answers = AnswersAsync(acknowledged);
        if (await Task.WhenAny(answers, _clients) == _clients)
        {
            await _clients;
            throw new InvalidOperationException("The bank was gone before it had answered so many.");
        }

        await answers;
    }

    /// <summary>Waits until each client has noticed that the bank is gone.</summary>
    public Task WaitForEndAsync() => _clients.WaitAsync(Patience);

    private async Task AnswersAsync(int count)
    {
        using var deadline = new CancellationTokenSource(Patience);
        for (var i = 0; i < count; i++) await _progress.WaitAsync(deadline.Token);
    }

    private async Task RunAsync(IReadOnlyList<(BankClient Client, string AccountNumber)> customers, int index)
    {
        var random = new Random(index);
        var (client, from) = customers[index % customers.Count];
        var to = customers[(index + 1) % customers.Count].AccountNumber;
        while (true)
        {
            var order = new Order(client, from, to, random.Next(1, 100) / 100m, BankClient.NewKey());
            _unacknowledged[order.Key] = order;
            try
            {
                var answer = await order.SendAsync();
                _acknowledged[order.Key] = answer.TransactionId
                    ?? throw new InvalidOperationException($"A transfer was refused: {answer.Payload}");
                _unacknowledged.TryRemove(order.Key, out _);
                _progress.Release();
            }
            catch (Exception exception) when (exception
                is HttpRequestException or IOException or OperationCanceledException)
            {
                return;
            }
        }
    }
}
