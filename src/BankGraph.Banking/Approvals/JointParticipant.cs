using BankGraph.Ledger;

namespace BankGraph.Banking.Approvals;

/// <summary>Two parts in one movement; the first that refuses is the answer.</summary>
/// <param name="first">Decides and writes first.</param>
/// <param name="second">Decides and writes second; null for nobody.</param>
internal sealed class JointParticipant(IPostingParticipant first, IPostingParticipant? second) : IPostingParticipant
{
    public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken)
    {
        var decision = await first.DecideAsync(ledger, cancellationToken);
        return second is null || !ReferenceEquals(decision, ParticipantDecision.Accepted)
            ? decision
            : await second.DecideAsync(ledger, cancellationToken);
    }

    public async Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken)
    {
        await first.WriteAsync(ledger, transaction, cancellationToken);
        if (second is not null) await second.WriteAsync(ledger, transaction, cancellationToken);
    }
}
