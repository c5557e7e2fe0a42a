using System.Runtime.CompilerServices;
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
    public async Task<IReadOnlySet<Guid>> WatchedAsync(
        LedgerTransaction ledger,
        IReadOnlyList<Guid> accountIds,
        CancellationToken cancellationToken)
    {
        var watched = new HashSet<Guid>();
        foreach (var ids in accountIds.Chunk(ledger.Store.MaxRowsPerStatement))
        {
            var holes = string.Join(", ", ids.Select((_, index) => $"{{{index}}}"));
            var query = FormattableStringFactory.Create(
                $"""
                SELECT account_id FROM account_limits WHERE account_id IN ({holes})
                UNION ALL
                SELECT id FROM customer_accounts WHERE id IN ({holes}) AND shared_since IS NOT NULL
                """,
                [.. ids.Cast<object>()]);
            foreach (var id in await ledger.QueryAsync(query, row => row.Guid(0), cancellationToken)) watched.Add(id);
        }

        return watched;
    }

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
