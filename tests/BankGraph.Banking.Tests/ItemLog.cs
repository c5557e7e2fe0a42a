using System.Collections.Concurrent;
using BankGraph.Banking.Jobs;

namespace BankGraph.Banking.Tests;

/// <summary>Keeps what is logged of items that failed.</summary>
internal sealed class ItemLog : ILogger<JobItems>
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IEnumerable<string> Lines => _lines;

    public JobItems Items(TestBank bank) => new(bank.Database.LedgerStore, this);

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) => _lines.Enqueue(formatter(state, exception));
}
