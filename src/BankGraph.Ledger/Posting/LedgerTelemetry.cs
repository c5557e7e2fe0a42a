using System.Buffers.Binary;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// What the ledger tells a meter and a tracer of the name <c>BankGraph.Ledger</c>: how much, how long and how often,
/// never whose or to whom.
/// </summary>
internal static class LedgerTelemetry
{
    public const string Name = "BankGraph.Ledger";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<long> Duration = Meter.CreateHistogram(
        "ledger.commit.duration",
        "us",
        "How long it took until a batch was committed, with what had to be run again.",
        advice: Buckets(500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000, 5_000_000));

    private static readonly Histogram<long> Size = Meter.CreateHistogram(
        "ledger.commit.requests",
        "{request}",
        "Requests that were committed together.",
        advice: Buckets(1, 2, 4, 8, 16, 32, 64, 128, 256, 512));

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "ledger.requests", "{request}", "Requests by what came of them.");

    private static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "ledger.commit.retries", "{batch}", "Batches that were run again because the store had failed in passing.");

    private static readonly Histogram<long> Delay = Meter.CreateHistogram(
        "ledger.outbox.delay",
        "ms",
        "From a transaction's beginning until streams were told of it.",
        advice: Buckets(5, 10, 25, 50, 100, 250, 500, 1_000, 5_000, 30_000, 300_000));

    private static readonly Counter<long> RelayFailures = Meter.CreateCounter<long>(
        "ledger.outbox.failures", "{failure}", "Times that nothing could be taken from the outbox or published.");

    /// <summary>The span of a batch; null when nobody wants it.</summary>
    public static Activity? StartCommit(int requests) =>
        Source.StartActivity("ledger commit")?.SetTag("ledger.requests", requests);

    public static void Committed(ReadOnlySpan<Work> works, TimeSpan elapsed)
    {
        Duration.Record(elapsed.Ticks / TimeSpan.TicksPerMicrosecond);
        Size.Record(works.Length);
        if (!Requests.Enabled) return;
        foreach (var work in works)
        {
            if (work is PostingWork { Answer: { } answer })
                Requests.Add(1, new KeyValuePair<string, object?>("outcome", OutcomeOf(answer)));
        }
    }

    public static void RunAgain() => Retries.Add(1);

    public static void RelayFailed() => RelayFailures.Add(1);

    /// <summary>Tells how long messages have waited; an id begins with the millisecond in which it was made.</summary>
    public static void Published(IReadOnlyList<BookedMessage> messages, DateTimeOffset now)
    {
        if (!Delay.Enabled) return;
        Span<byte> id = stackalloc byte[16];
        foreach (var message in messages)
        {
            message.TransactionId.TryWriteBytes(id, bigEndian: true, out _);
            var madeAt = BinaryPrimitives.ReadInt64BigEndian(id) >> 16;
            Delay.Record(Math.Max(0, now.ToUnixTimeMilliseconds() - madeAt));
        }
    }

    private static string OutcomeOf(PostingResult answer) => answer switch
    {
        { IsReplay: true } => "REPLAYED",
        PostingResult.Refused { Refusal: LedgerRefusal.ByParticipant refusal } => refusal.Code,
        PostingResult.Refused { Refusal: LedgerRefusal.IdempotencyKeyReused } => "IDEMPOTENCY_KEY_REUSED",
        PostingResult.Refused { Refusal: { } refusal } => RefusalCodec.Encode(refusal).Code,
        PostingResult.HoldPlaced => "HOLD_PLACED",
        PostingResult.HoldReleased => "HOLD_RELEASED",
        _ => "BOOKED",
    };

    private static InstrumentAdvice<long> Buckets(params long[] bounds) => new() { HistogramBucketBoundaries = bounds };
}
