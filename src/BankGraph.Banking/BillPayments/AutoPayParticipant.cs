using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// The order's part in the posting that pays a bill by itself: it must still be the one that the posting was made from.
/// What is open of a bill only ever becomes less, so that a ceiling that was kept then is kept now.
/// </summary>
/// <param name="order">The order as it was read.</param>
/// <param name="bill">The bill's part.</param>
internal sealed class AutoPayParticipant(AutoPayOrder order, BillPaymentParticipant bill) : IPostingParticipant
{
    /// <summary>The order was changed or removed in between.</summary>
    public const string OrderChanged = "AUTO_PAY_CHANGED";

    private sealed record State(Guid AccountId, long CeilingMinor);

    public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken)
    {
        var now = await ledger.LockRowAsync(
            $"SELECT account_id, ceiling_minor FROM auto_pay_orders WHERE link_id = {order.LinkId}",
            row => new State(row.Guid(0), row.Int64(1)),
            cancellationToken);
        return now == new State(order.AccountId, order.CeilingMinor)
            ? await bill.DecideAsync(ledger, cancellationToken)
            : ParticipantDecision.Refused(OrderChanged);
    }

    public Task WriteAsync(LedgerTransaction ledger, Transaction transaction, CancellationToken cancellationToken) =>
        bill.WriteAsync(ledger, transaction, cancellationToken);
}
