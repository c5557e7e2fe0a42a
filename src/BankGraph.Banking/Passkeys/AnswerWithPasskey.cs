using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Banking.StepUp;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>
/// Takes what a passkey has signed for one challenge, and with it for one amount and receiver. The action itself is
/// done when its request comes again.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="ceremonies">Know what it was asked for.</param>
/// <param name="check">Checks it.</param>
/// <param name="lockout">Knows who is locked.</param>
/// <param name="challenges">Take the proof.</param>
/// <param name="writer">The database.</param>
public sealed class AnswerWithPasskey(
    IDbContextFactory<BankDbContext> contexts,
    Ceremonies ceremonies,
    PasskeyCheck check,
    LoginLockout lockout,
    AnswerChallenge challenges,
    BankWriter writer)
{
    /// <summary>
    /// Takes it, or says why not: <see cref="AccountLockedError"/>, then <see cref="InvalidPasskeyError"/>.
    /// </summary>
    public async Task<Outcome<object, BankError>> ExecuteAsync(
        Viewer viewer,
        Guid ceremonyId,
        string credential,
        CancellationToken cancellationToken)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var emailHash = await ProfileData.EmailHashOfAsync(context, viewer.CustomerId, cancellationToken);
            if ((await lockout.FindAsync(emailHash, cancellationToken)).LockedUntil is { } lockedUntil)
                return new(new AccountLockedError(lockedUntil));
        }

        var ceremony = await ceremonies.TakeAsync(CeremonyKind.StepUp, viewer, ceremonyId, cancellationToken);
        if (ceremony?.ChallengeId is not { } challengeId) return new(new InvalidPasskeyError());
        var proof = await check.VerifyAsync(ceremony, credential, cancellationToken);
        if (proof is null || proof.Customer.Id != viewer.CustomerId) return new(new InvalidPasskeyError());
        var (isUsed, isProven) = await writer.RunAsync(
            async (context, cancellation) => await check.UseAsync(context, proof, cancellation)
                ? (true, await challenges.ProveAsync(
                    context, viewer, challengeId, PasskeyCheck.SubjectOf(proof.PasskeyId), cancellation))
                : (false, false),
            cancellationToken);
        if (!isUsed) await check.RefuseAsync(proof, cancellationToken);
        return isProven ? new((object)challengeId) : new(new InvalidPasskeyError());
    }
}
