using BankGraph.Banking.Credentials;
using BankGraph.Banking.Messages;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.StepUp;

/// <summary>Keeps the challenges: makes them, and lets an action through once its challenge was answered.</summary>
/// <param name="writer">The database.</param>
/// <param name="cipher">Makes the hash of a code.</param>
/// <param name="outbox">Takes the message.</param>
/// <param name="clock">Ages the challenges.</param>
public sealed class ChallengeBook(
    BankWriter writer,
    PersonalDataCipher cipher,
    MessageOutbox outbox,
    TimeProvider clock)
{
    /// <summary>How long a challenge can be answered, and its action be done.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Null when the action was proven, which is used up by that; or what has to be answered.</summary>
    internal Task<StepUpRequiredError?> DemandAsync(
        Viewer viewer,
        SensitiveAction action,
        IReadOnlyList<SecondFactorKind> factors,
        CancellationToken cancellationToken)
    {
        if (factors is not [var factor, ..])
            return Task.FromResult<StepUpRequiredError?>(new(null, [], clock.Instant()));
        SecondFactorKind[] answering = factors.Contains(SecondFactorKind.Passkey)
            ? [.. new[] { factor, SecondFactorKind.Passkey }.Distinct()]
            : [factor];
        var digest = DigestOf(viewer.CustomerId, action);
        return writer.RunAsync(
            async (context, cancellation) =>
            {
                var same = context.Set<Challenge>()
                    .Where(row => row.CustomerId == viewer.CustomerId && row.Digest == digest);
                if (await UseAsync(same, viewer, action, cancellation)) return null;
                var waiting = await FindWaitingAsync(same, viewer, cancellation)
                    ?? await AddAsync(context, viewer, digest, action, factor, cancellation);
                return new StepUpRequiredError(waiting.Id, answering, waiting.ExpiresAt);
            },
            cancellationToken);
    }

    /// <summary>What a code is kept as: a hash for one challenge.</summary>
    internal byte[] HashOf(Guid challengeId, string code) =>
        SingleUseCode.Hash(cipher, $"challenge/{challengeId:N}", code);

    private static byte[] DigestOf(Guid customerId, SensitiveAction action) =>
        RequestFingerprint.Of([$"{customerId}", action.Name, action.IdempotencyKey, .. action.Facts]).ToArray();

    // Of two who come at once with one proof one changes the row. A command with a key is done once whoever sends it
    // again, so that it goes on to be given its first answer.
    private async Task<bool> UseAsync(
        IQueryable<Challenge> same,
        Viewer viewer,
        SensitiveAction action,
        CancellationToken cancellationToken)
    {
        DateTime? now = clock.Instant();
        var proven = same.Where(row => row.ProvenAt != null);
        var used = await proven
            .Where(row => row.SessionId == viewer.SessionId && row.UsedAt == null && row.ExpiresAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.UsedAt, now), cancellationToken);
        return used > 0
            || (action.IdempotencyKey is not null
                && await proven.AnyAsync(row => row.UsedAt != null, cancellationToken));
    }

    private async Task<Challenge?> FindWaitingAsync(
        IQueryable<Challenge> same,
        Viewer viewer,
        CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        return await same.AsNoTracking()
            .Where(row => row.SessionId == viewer.SessionId && row.ProvenAt == null)
            .Where(row => row.AttemptsLeft > 0 && row.ExpiresAt > now)
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<Challenge> AddAsync(
        BankDbContext context,
        Viewer viewer,
        byte[] digest,
        SensitiveAction action,
        SecondFactorKind factor,
        CancellationToken cancellationToken)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var now = clock.Instant();
        var since = now - TimeSpan.FromDays(1);
        var isSent = factor is SecondFactorKind.Email or SecondFactorKind.Sms
            && await context.Set<Challenge>().CountAsync(
                row => row.CustomerId == viewer.CustomerId && row.CreatedAt > since && row.CodeHash != null,
                cancellationToken) < MessageCodes.MaxPerDay;
        var code = SingleUseCode.New();
        var challenge = new Challenge
        {
            Id = id,
            CustomerId = viewer.CustomerId,
            SessionId = viewer.SessionId,
            Digest = digest,
            CodeHash = isSent ? HashOf(id, code) : null,
            AttemptsLeft = SingleUseCode.MaxAttempts,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        };
        context.Add(challenge);
        if (isSent) await SendAsync(context, challenge, action, factor, code, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return challenge;
    }

    private Task<bool> SendAsync(
        BankDbContext context,
        Challenge challenge,
        SensitiveAction action,
        SecondFactorKind factor,
        string code,
        CancellationToken cancellationToken) => outbox.AddAsync(
        context,
        new Message(
            challenge.CustomerId,
            factor == SecondFactorKind.Sms ? MessageChannel.Sms : MessageChannel.Email,
            action.MessageKind)
        {
            Values = new Dictionary<string, string>(action.Values)
            {
                ["code"] = code,
                ["minutes"] = $"{Lifetime.TotalMinutes:0}",
            },
            ExpiresAt = challenge.ExpiresAt,
        },
        cancellationToken);
}
