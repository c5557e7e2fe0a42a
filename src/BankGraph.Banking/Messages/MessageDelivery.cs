using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Messages.Carriers;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace BankGraph.Banking.Messages;

/// <summary>
/// Sends the messages that are due, each at least once. An attempt is written down before it begins: of several
/// processes one makes it, and one that is cut off is made again when its time is over.
/// </summary>
internal sealed partial class MessageDelivery(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    PersonalDataCipher cipher,
    MessageCarriers carriers,
    IOptions<MessageOptions> options,
    TimeProvider clock,
    ILogger<MessageDelivery> logger) : IBankJob
{
    private const int PageSize = 50;
    private const int AtOnce = 4;

    // After so many failures in a row a server is left alone for a while, so that none of its messages use up attempts.
    private const int FailuresToRest = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(4);

    private readonly ConcurrentDictionary<MessageChannel, ResiliencePipeline> _pipelines = [];

    private sealed record Due(
        Guid Id,
        Guid CustomerId,
        byte[] WrappedKey,
        MessageChannel Channel,
        string Kind,
        int Attempts,
        byte[] SealedContent,
        DateTime? ExpiresAt);

    private sealed record Ending(MessageStatus Status, DateTime? NextAttemptAt, string? Error)
    {
        public bool IsGone => Status is MessageStatus.Sent or MessageStatus.Expired;
    }

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var channels = Enum.GetValues<MessageChannel>().Where(channel => carriers.Of(channel) is not null).ToHashSet();
        while (channels.Count > 0)
        {
            var due = await ReadAsync([.. channels], cancellationToken);
            if (due.Count == 0) return;
            var resting = new ConcurrentBag<MessageChannel>();
            await Parallel.ForEachAsync(
                due,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (message, cancellation) =>
                {
                    if (!await TryAsync(message, cancellation)) resting.Add(message.Channel);
                });
            channels.ExceptWith(resting);
        }
    }

    /// <summary>30 s, 1 min, 2 min ... up to four hours.</summary>
    internal static TimeSpan Pause(int attempts) =>
        attempts > 9 ? LongestPause : FirstPause * (1 << (attempts - 1));

    private async Task<IReadOnlyList<Due>> ReadAsync(MessageChannel[] channels, CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from message in context.Set<QueuedMessage>()
            where message.NextAttemptAt <= now && channels.Contains(message.Channel)
            join customer in context.Customers on message.CustomerId equals customer.Id
            orderby message.NextAttemptAt
            select new Due(
                message.Id,
                message.CustomerId,
                customer.WrappedKey,
                message.Channel,
                message.Kind,
                message.Attempts,
                message.SealedContent ?? Array.Empty<byte>(),
                message.ExpiresAt);
        return await query.Take(PageSize).ToListAsync(cancellationToken);
    }

    /// <summary>False when the channel's server is left alone for now, and nothing was tried.</summary>
    private async Task<bool> TryAsync(Due message, CancellationToken cancellationToken)
    {
        if (message.ExpiresAt <= clock.Instant())
        {
            await EndAsync(message.Id, message.Attempts, new(MessageStatus.Expired, null, null), cancellationToken);
            return true;
        }

        var attempt = message.Attempts + 1;
        var isMine = false;
        string? failure = null;
        var isFinal = false;
        try
        {
            await Pipeline(message.Channel).ExecuteAsync(
                async cancellation =>
                {
                    isMine = await BeginAsync(message, cancellation);
                    if (isMine) await HandOverAsync(message, cancellation);
                },
                cancellationToken);
        }
        catch (BrokenCircuitException)
        {
            return false;
        }
        catch (MessageRefusedException exception)
        {
            (failure, isFinal) = (exception.Reason, exception.IsFinal);
        }
        catch (TimeoutRejectedException)
        {
            failure = "timeout";
        }
        catch (Exception exception) when (isMine && exception is CryptographicException or JsonException)
        {
            // The customer's key is gone, and with it everything that was written to the customer.
            (failure, isFinal) = ("unreadable", true);
        }

        if (isMine) await EndAsync(message.Id, attempt, EndingOf(attempt, failure, isFinal), CancellationToken.None);
        if (failure is not null) LogFailed(message.Channel, message.Kind, message.Id, attempt, failure);
        return true;
    }

    private async Task<bool> BeginAsync(Due message, CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        DateTime? cutOff = now + options.Value.Timeout + Rest;
        return await writer.RunAsync(
            (context, cancellation) => context.Set<QueuedMessage>()
                .Where(row => row.Id == message.Id && row.Attempts == message.Attempts && row.NextAttemptAt <= now)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(tried => tried.Attempts, message.Attempts + 1)
                        .SetProperty(tried => tried.NextAttemptAt, cutOff),
                    cancellation),
            cancellationToken) == 1;
    }

    private Task HandOverAsync(Due message, CancellationToken cancellationToken)
    {
        var field = MessageOutbox.FieldOf(message.Id);
        var content = cipher.Open(message.CustomerId, message.WrappedKey, field, message.SealedContent);
        var letter = JsonSerializer.Deserialize<Letter>(content) ?? throw new JsonException("A message is empty.");
        var carrier = carriers.Of(message.Channel)
            ?? throw new InvalidOperationException($"Nobody takes {message.Channel}.");
        return carrier.SendAsync(message.Id, letter, cancellationToken);
    }

    private Ending EndingOf(int attempt, string? failure, bool isFinal)
    {
        if (failure is null) return new(MessageStatus.Sent, null, null);
        return isFinal || attempt >= options.Value.MaxAttempts
            ? new(MessageStatus.Dead, null, failure)
            : new(MessageStatus.Waiting, clock.Instant() + Pause(attempt), failure);
    }

    private Task EndAsync(Guid id, int attempts, Ending ending, CancellationToken cancellationToken)
    {
        DateTime? endedAt = ending.NextAttemptAt is null ? clock.Instant() : null;
        return writer.RunAsync(
            (context, cancellation) => context.Set<QueuedMessage>()
                .Where(row => row.Id == id && row.Attempts == attempts && row.Status == MessageStatus.Waiting)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(tried => tried.Status, ending.Status)
                        .SetProperty(tried => tried.NextAttemptAt, ending.NextAttemptAt)
                        .SetProperty(tried => tried.EndedAt, endedAt)
                        .SetProperty(tried => tried.LastError, ending.Error)
                        .SetProperty(tried => tried.SealedContent, tried => ending.IsGone ? null : tried.SealedContent),
                    cancellation),
            cancellationToken);
    }

    private ResiliencePipeline Pipeline(MessageChannel channel) => _pipelines.GetOrAdd(
        channel,
        _ => new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = new PredicateBuilder()
                    .Handle<TimeoutRejectedException>()
                    .Handle<MessageRefusedException>(exception => !exception.IsFinal),
                FailureRatio = 1,
                MinimumThroughput = FailuresToRest,
                BreakDuration = Rest,
            })
            .AddTimeout(options.Value.Timeout)
            .Build());

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Channel} {Kind} {MessageId} was not taken at attempt {Attempt}: {Reason}.")]
    private partial void LogFailed(MessageChannel channel, string kind, Guid messageId, int attempt, string reason);
}
