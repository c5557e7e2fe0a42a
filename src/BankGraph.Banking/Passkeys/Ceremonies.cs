using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>Keeps what passkeys are asked to sign, for every process of the bank, until it is answered once.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Ages the ceremonies.</param>
public sealed class Ceremonies(BankWriter writer, TimeProvider clock)
{
    /// <summary>How long a ceremony can be answered.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Begins one; without a viewer, for somebody who is about to sign in.</summary>
    internal Task<BegunCeremony> BeginAsync(
        CeremonyKind kind,
        Viewer? viewer,
        Guid? challengeId,
        PasskeyProtocol.Question question,
        CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            var ceremony = new PasskeyCeremony
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Kind = kind,
                CustomerId = viewer?.CustomerId,
                SessionId = viewer?.SessionId,
                ChallengeId = challengeId,
                State = question.State,
                ExpiresAt = clock.Instant() + Lifetime,
            };
            context.Add(ceremony);
            await context.SaveChangesAsync(cancellation);
            return new BegunCeremony(ceremony.Id, question.Options, ceremony.ExpiresAt);
        },
        cancellationToken);

    /// <summary>
    /// Ends one, whatever its answer turns out to be; null for one that was ended, has expired, or is another
    /// session's.
    /// </summary>
    internal Task<PasskeyCeremony?> TakeAsync(
        CeremonyKind kind,
        Viewer? viewer,
        Guid id,
        CancellationToken cancellationToken)
    {
        var customerId = viewer?.CustomerId;
        var sessionId = viewer?.SessionId;
        return writer.RunAsync(
            async (context, cancellation) =>
            {
                var now = clock.Instant();
                var open = context.Set<PasskeyCeremony>().Where(row => row.Id == id
                    && row.Kind == kind
                    && row.CustomerId == customerId
                    && row.SessionId == sessionId
                    && row.ExpiresAt > now);
                var found = await open.AsNoTracking().SingleOrDefaultAsync(cancellation);

                // Of two answers at once one deletes the row.
                return await open.ExecuteDeleteAsync(cancellation) == 1 ? found : null;
            },
            cancellationToken);
    }
}
