using System.Collections.Concurrent;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Deploy;

/// <summary>
/// Customers who pay each other through all processes without a pause. What gets no answer, or the answer that the bank
/// cannot do it now, is sent again with the same key, as a client would.
/// </summary>
internal sealed class ClusterLoad
{
    private readonly ConcurrentDictionary<string, string> _acknowledged = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _progress = new(0);
    private readonly Task _payers;

    public ClusterLoad(IReadOnlyList<(BankClient Client, string AccountNumber)> customers, int payers) =>
        _payers = Task.WhenAll(Enumerable.Range(0, payers).Select(index => PayAsync(customers, index)).ToList());

    /// <summary>Keys that were answered, which are also the descriptions, with the transaction of the answer.</summary>
    public IReadOnlyDictionary<string, string> Acknowledged => _acknowledged;

    /// <summary>
    /// Waits until so many more were answered. Measured: a node that is lost costs 2 to 3 seconds. What matters here is
    /// only that nobody has to come and help.
    /// </summary>
    public async Task WaitForAsync(int more)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        for (var i = 0; i < more; i++) await _progress.WaitAsync(deadline.Token);
    }

    /// <summary>Forgets how many were answered, so that only those count that come from now on.</summary>
    public void CountAnew()
    {
        while (_progress.Wait(0))
        {
        }
    }

    /// <summary>Lets each payer finish what it has begun.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _payers.WaitAsync(TimeSpan.FromMinutes(3));
        _stop.Dispose();
    }

    private async Task PayAsync(IReadOnlyList<(BankClient Client, string AccountNumber)> customers, int index)
    {
        var random = new Random(index);
        var (client, from) = customers[index % customers.Count];
        var to = customers[(index + 1) % customers.Count].AccountNumber;
        while (!_stop.IsCancellationRequested)
        {
            var (key, amount) = (BankClient.NewKey(), random.Next(1, 100) / 100m);
            string? transaction = null;
            while (transaction is null)
            {
                try
                {
                    transaction = (await client.TransferAsync(from, to, amount, key, key)).TransactionId;
                }
                catch (Exception exception) when (exception
                    is HttpRequestException or InvalidOperationException or OperationCanceledException)
                {
                    await Task.Delay(50);
                }
            }

            _acknowledged[key] = transaction;
            _progress.Release();
        }
    }
}
