using System.Net.WebSockets;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// Follows an account over a connection that takes in almost nothing by itself, with events so large that they fit into
/// no buffer on the way. The bank may cut off whoever does not read for long; then it resumes after what it has.
/// </summary>
internal sealed class SlowSubscriber(BankClient client, string number) : IDisposable
{
    private const int ReceiveBufferBytes = 4096;

    private static readonly string Wide =
        "subscription($number: String!, $after: Long) { onBalanceChanged(accountNumber: $number, after: $after) { " +
        "sequence entry { " + string.Join(" ", Enumerable.Range(0, 60).Select(i => $"d{i}: description")) + " } } }";

    private readonly List<long> _sequences = [];
    private BankSocket? _socket;
    private BankSubscription? _stream;

    /// <summary>What has come, in the order in which it came.</summary>
    public IReadOnlyList<long> Sequences => _sequences;

    /// <summary>Reads so many further events.</summary>
    public async Task ReadAsync(int count)
    {
        for (var end = _sequences.Count + count; _sequences.Count < end;)
        {
            try
            {
                _stream ??= await ConnectAsync();
                _sequences.Add((await _stream.NextAsync()).GetProperty("sequence").GetInt64());
            }
            catch (Exception exception) when (exception is WebSocketException or BankSocketClosedException)
            {
                _stream = null;
            }
        }
    }

    public void Dispose() => _socket?.Dispose();

    private async Task<BankSubscription> ConnectAsync()
    {
        _socket?.Dispose();
        _socket = await BankSocket.ConnectAsync(client.Bank.Address, client.AccessToken, ReceiveBufferBytes);
        return await _socket.SubscribeAsync(Wide, new { number, after = _sequences.LastOrDefault() });
    }
}
