using System.Diagnostics;
using System.Globalization;
using BankGraph.Benchmarks.Engine;
using BankGraph.Benchmarks.Subscriptions.Servers;

namespace BankGraph.Benchmarks.Subscriptions;

/// <summary>All connections to one server, and what it takes until an event has come to the last of them.</summary>
internal sealed class Subscribers(ServerProcess server) : IDisposable
{
    private const int OpenedAtOnce = 32;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new() { BaseAddress = server.Address };
    private List<SubscriberConnection> _connections = [];
    private TaskCompletionSource<long> _allSeen = new();
    private int _subscribed;
    private int _count;
    private int _missing;
    private volatile ExpectedMessage? _expected;

    /// <summary>The event that is under way, or was the last one.</summary>
    public ExpectedMessage? Expected => _expected;

    private int LastEvent => Expected?.Number ?? 0;

    /// <summary>Opens connections with so many subscriptions each, and waits until the server has them all.</summary>
    public async Task OpenAsync(int connections, int subscriptions)
    {
        var opened = new SubscriberConnection[connections];
        await Parallel.ForAsync(
            0,
            connections,
            new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce },
            async (i, _) => opened[i] = await SubscriberConnection.OpenAsync(
                this, new Uri(server.Address, "/graphql"), subscriptions, LastEvent));
        _connections = [.. opened];
        _count = connections * subscriptions;
        _subscribed += _count;
        while (await AskAsync(Probes.SubscribedPath) < _subscribed) await Task.Delay(10);
    }

    /// <summary>Publishes the next event; returns the time until the last subscriber had it.</summary>
    public async Task<TimeSpan> PublishAsync()
    {
        var number = LastEvent + 1;
        _allSeen = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _missing, _count);
        _expected = new ExpectedMessage(number);
        var failed = Task.WhenAny(_connections.Select(connection => connection.Listening));
        var published = Stopwatch.GetTimestamp();
        using var answer = await _http.PostAsync($"{Probes.PublishPath}/{number}", null);
        answer.EnsureSuccessStatusCode();
        if (await Task.WhenAny(_allSeen.Task, failed, Task.Delay(LongestWait)) == failed) await await failed;
        if (!_allSeen.Task.IsCompleted)
            throw new InvalidOperationException($"{_missing} of {_count} subscribers did not get event {number}.");
        return Stopwatch.GetElapsedTime(published, await _allSeen.Task);
    }

    /// <summary>Takes note that a subscriber has the event.</summary>
    public void Saw()
    {
        if (Interlocked.Decrement(ref _missing) == 0) _allSeen.TrySetResult(Stopwatch.GetTimestamp());
    }

    /// <summary>Closes every connection; fails when one of them was sent what it should not have been.</summary>
    public async Task CloseAsync()
    {
        await Task.WhenAll(_connections.Select(connection => connection.CloseAsync()));
        _connections = [];
        _count = 0;
    }

    /// <summary>What the server holds now, after a full collection of its garbage.</summary>
    public async Task<Held> MeasureAsync() => new(await AskAsync(Probes.HeapPath), server.WorkingSet);

    public void Dispose() => _http.Dispose();

    private async Task<long> AskAsync(string path) =>
        long.Parse(await _http.GetStringAsync(path), CultureInfo.InvariantCulture);
}
