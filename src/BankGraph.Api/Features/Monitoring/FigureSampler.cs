using System.Runtime.CompilerServices;
using BankGraph.Banking.Monitoring;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.Monitoring;

/// <summary>
/// Looks how the bank is doing, once for all who want to know at this process: as often as the interval allows while
/// somebody waits, and not at all while nobody does.
/// </summary>
/// <param name="look">Looks; it is called again only after it has answered.</param>
/// <param name="clock">Times the looks.</param>
internal sealed class FigureSampler(Func<CancellationToken, Task<BankFigures>> look, TimeProvider clock)
{
    /// <summary>The time between two looks.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private BankFigures? _latest;
    private Task<BankFigures>? _next;

    /// <summary>The figures of now, or of a moment ago.</summary>
    public Task<BankFigures> LatestAsync(CancellationToken cancellationToken) => AfterAsync(null, cancellationToken);

    /// <summary>The figures of now, and newer ones again and again.</summary>
    public async IAsyncEnumerable<BankFigures> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        BankFigures? last = null;
        while (true)
        {
            last = await AfterAsync(last, cancellationToken);
            yield return last;
        }
    }

    private Task<BankFigures> AfterAsync(BankFigures? known, CancellationToken cancellationToken)
    {
        Task<BankFigures> next;
        lock (_gate)
        {
            if (_latest is { } latest && latest != known && clock.Instant() - latest.At < Interval)
                return Task.FromResult(latest);
            next = _next ??= LookAsync();
        }

        // Who goes leaves the look to the others.
        return next.WaitAsync(cancellationToken);
    }

    private async Task<BankFigures> LookAsync()
    {
        // Whoever asked holds the gate until it has this task.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            var pause = _latest is { } latest ? latest.At + Interval - clock.Instant() : TimeSpan.Zero;
            if (pause > TimeSpan.Zero) await Task.Delay(pause, clock);
            var figures = await look(CancellationToken.None);
            lock (_gate) _latest = figures;
            return figures;
        }
        finally
        {
            lock (_gate) _next = null;
        }
    }
}
