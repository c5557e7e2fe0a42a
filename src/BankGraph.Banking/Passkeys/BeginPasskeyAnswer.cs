using BankGraph.Banking.Security;
using BankGraph.Banking.StepUp;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>Asks one of a customer's passkeys to answer a challenge, which says what is to be done.</summary>
/// <param name="contexts">Reads.</param>
/// <param name="challenges">Know which are open.</param>
/// <param name="protocol">Makes the question.</param>
/// <param name="ceremonies">Keep it.</param>
public sealed class BeginPasskeyAnswer(
    IDbContextFactory<BankDbContext> contexts,
    AnswerChallenge challenges,
    PasskeyProtocol protocol,
    Ceremonies ceremonies)
{
    /// <summary>
    /// Asks; or <see cref="InvalidPasskeyError"/> for a challenge that is another session's or cannot be answered any
    /// more, and for a customer without passkeys.
    /// </summary>
    public async Task<Outcome<BegunCeremony, BankError>> ExecuteAsync(
        Viewer viewer,
        Guid challengeId,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await challenges.IsOpenAsync(context, viewer, challengeId, cancellationToken)
            || !await PasskeyQueries.HasAnyAsync(context, viewer.CustomerId, cancellationToken))
        {
            return new(new InvalidPasskeyError());
        }

        var question = await protocol.AskAsync(viewer.CustomerId, cancellationToken);
        return new(await ceremonies.BeginAsync(
            CeremonyKind.StepUp, viewer, challengeId, question, cancellationToken));
    }
}
