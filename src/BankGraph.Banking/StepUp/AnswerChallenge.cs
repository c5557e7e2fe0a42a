using BankGraph.Banking.Audit;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.StepUp;

/// <summary>Takes the code that a challenge asks for. The action itself is done when its request comes again.</summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">The database.</param>
/// <param name="challenges">Knows the hash of a code that was sent.</param>
/// <param name="factors">Knows which factor answers.</param>
/// <param name="codes">Takes the codes of apps.</param>
/// <param name="lockout">Counts wrong ones like wrong passwords.</param>
/// <param name="audit">Records right ones.</param>
/// <param name="clock">Ages the challenges.</param>
public sealed class AnswerChallenge(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    ChallengeBook challenges,
    FactorCheck factors,
    CodeCheck codes,
    LoginLockout lockout,
    AuditTrail audit,
    TimeProvider clock)
{
    private enum Verdict
    {
        Proven,
        Wrong,
        Closed,
    }

    /// <summary>
    /// Takes the code, or says why not: <see cref="AccountLockedError"/>, then <see cref="InvalidCodeError"/>, also for
    /// a challenge of somebody else, of another session, or that cannot be answered any more.
    /// </summary>
    public async Task<Outcome<object, BankError>> ExecuteAsync(
        Viewer viewer,
        Guid challengeId,
        string code,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var emailHash = await context.Customers
            .Where(row => row.Id == viewer.CustomerId)
            .Select(row => row.EmailHash)
            .SingleAsync(cancellationToken);
        if ((await lockout.FindAsync(emailHash, cancellationToken)).LockedUntil is { } lockedUntil)
            return new(new AccountLockedError(lockedUntil));
        var hasApp = (await factors.FindAsync(viewer.CustomerId, cancellationToken)).Contains(SecondFactorKind.App);
        var verdict = await writer.RunAsync(
            (attempt, cancellation) => TakeAsync(attempt, viewer, challengeId, code, hasApp, cancellation),
            cancellationToken);
        if (verdict == Verdict.Proven) return new((object)challengeId);
        if (verdict == Verdict.Wrong)
            await lockout.CountFailureAsync(emailHash, viewer.CustomerId, cancellationToken);
        return new(new InvalidCodeError());
    }

    /// <summary>Whether the viewer's session can answer the challenge now.</summary>
    internal Task<bool> IsOpenAsync(
        BankDbContext context,
        Viewer viewer,
        Guid challengeId,
        CancellationToken cancellationToken) =>
        OpenOf(context, viewer, challengeId).AnyAsync(cancellationToken);

    /// <summary>
    /// Takes a proof that is no code, in the caller's transaction; false where the challenge is not open any more.
    /// </summary>
    internal Task<bool> ProveAsync(
        BankDbContext context,
        Viewer viewer,
        Guid challengeId,
        string with,
        CancellationToken cancellationToken) =>
        ProveAsync(context, OpenOf(context, viewer, challengeId), viewer, challengeId, with, cancellationToken);

    private async Task<Verdict> TakeAsync(
        BankDbContext context,
        Viewer viewer,
        Guid challengeId,
        string code,
        bool hasApp,
        CancellationToken cancellationToken)
    {
        // Of several attempts at once each is counted, and each waits for the one before it.
        var mine = UnprovenOf(context, viewer, challengeId);
        var counted = await OpenOf(context, viewer, challengeId).ExecuteUpdateAsync(
            row => row.SetProperty(one => one.AttemptsLeft, one => one.AttemptsLeft - 1),
            cancellationToken);
        if (counted == 0) return Verdict.Closed;

        // Where there is an app, no code that was sent before it counts.
        var kept = await mine.Select(row => row.CodeHash).SingleAsync(cancellationToken);
        var fits = hasApp
            ? await codes.TakeAsync(context, viewer.CustomerId, code, cancellationToken)
            : SingleUseCode.Fits(kept, challenges.HashOf(challengeId, code));
        if (!fits) return Verdict.Wrong;
        return await ProveAsync(context, mine, viewer, challengeId, null, cancellationToken)
            ? Verdict.Proven
            : Verdict.Closed;
    }

    private async Task<bool> ProveAsync(
        BankDbContext context,
        IQueryable<Challenge> open,
        Viewer viewer,
        Guid challengeId,
        string? with,
        CancellationToken cancellationToken)
    {
        DateTime? now = clock.Instant();
        var proven = await open.ExecuteUpdateAsync(
            row => row.SetProperty(one => one.ProvenAt, now),
            cancellationToken);
        if (proven == 0) return false;
        audit.Add(context, new AuditEntry(AuditAction.ChallengeAnswered, viewer.CustomerId)
        {
            Subject = $"challenge/{challengeId}",
            SessionId = viewer.SessionId,
            CustomerId = viewer.CustomerId,
            After = with is null ? null : new { with },
        });
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    private IQueryable<Challenge> OpenOf(BankDbContext context, Viewer viewer, Guid challengeId)
    {
        var now = clock.Instant();
        return UnprovenOf(context, viewer, challengeId).Where(row => row.AttemptsLeft > 0 && row.ExpiresAt > now);
    }

    private static IQueryable<Challenge> UnprovenOf(BankDbContext context, Viewer viewer, Guid challengeId) =>
        context.Set<Challenge>().Where(row => row.Id == challengeId
            && row.CustomerId == viewer.CustomerId
            && row.SessionId == viewer.SessionId
            && row.ProvenAt == null);
}
