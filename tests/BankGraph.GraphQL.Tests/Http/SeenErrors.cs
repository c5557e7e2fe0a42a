using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>The errors that a server has logged.</summary>
internal sealed class SeenErrors : ILoggerProvider, ILogger
{
    public ConcurrentQueue<Exception?> Errors { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) Errors.Enqueue(exception);
    }

    public void Dispose() { }
}
