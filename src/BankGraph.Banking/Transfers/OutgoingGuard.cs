using BankGraph.Banking.Limits;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Transfers;

/// <summary>
/// What the bank asks of payments that customers order: that they may pay from the account, and that its limits allow
/// it. Accounts that were never shared and have no limits cost one look at a whole batch.
/// </summary>
/// <param name="access">Knows who may pay.</param>
/// <param name="limits">Knows how much may leave.</param>
internal sealed class OutgoingGuard(AccessGuard access, LimitGuard limits) : IPostingGuard
{
    // An account has limits only while it is a customer's.
    public KeyedQuery<Guid> Watched { get; } = new(
        "SELECT a.id FROM customer_accounts a WHERE (a.shared_since IS NOT NULL "
        + "OR EXISTS (SELECT 1 FROM account_limits l WHERE l.account_id = a.id)) AND a.id",
        row => row.Guid(0));

    public async Task<ParticipantDecision> DecideAsync(
        LedgerTransaction ledger,
        Guid accountId,
        Guid orderedBy,
        Money amount,
        CancellationToken cancellationToken)
    {
        var decision = await access.DecideAsync(ledger, accountId, orderedBy, amount, cancellationToken);
        return decision == ParticipantDecision.Accepted
            ? await limits.DecideAsync(ledger, accountId, amount, cancellationToken)
            : decision;
    }

    public async Task WriteAsync(
        LedgerTransaction ledger,
        Guid accountId,
        Guid orderedBy,
        Guid? payeeId,
        Money amount,
        CancellationToken cancellationToken)
    {
        await access.WriteAsync(ledger, accountId, orderedBy, payeeId, amount, cancellationToken);
        await limits.WriteAsync(ledger, accountId, amount, cancellationToken);
    }
}
