using System.Diagnostics;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// The bill's part in the posting that pays it: decides how much is open, and writes down that it was paid.
/// </summary>
/// <param name="billId">The bill.</param>
/// <param name="customerId">Whose bill it is.</param>
/// <param name="requested">What the customer wants to pay; null for all that is open.</param>
internal sealed class BillPaymentParticipant(Guid billId, Guid customerId, Money? requested) : IPostingParticipant
{
    private const string AlreadyPaid = "BILL_ALREADY_PAID";
    private const string OtherCurrency = "CURRENCY_MISMATCH";
    private const string MoreThanOpen = "INVALID_AMOUNT";

    private sealed record State(Money Amount, Money Paid)
    {
        public Money Open => Amount - Paid;
    }

    /// <summary>Whether a refusal may be of this participant.</summary>
    public static bool IsRefusal(string code) => code is AlreadyPaid or OtherCurrency or MoreThanOpen;

    /// <summary>What a refusal of this participant means.</summary>
    public static IPayBillError Error(string code) => code switch
    {
        AlreadyPaid => new BillAlreadyPaidError(),
        OtherCurrency => new CurrencyMismatchError(),
        MoreThanOpen => new InvalidAmountError(),
        _ => throw new UnreachableException($"A bill payment is never refused with {code}."),
    };

    public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken)
    {
        var open = (await ReadAsync(ledger, cancellationToken)).Open;
        if (open.AmountMinor == 0) return ParticipantDecision.Refused(AlreadyPaid);
        if (requested is not { } amount) return ParticipantDecision.AcceptedWith(open);
        if (amount.Currency != open.Currency) return ParticipantDecision.Refused(OtherCurrency);
        return amount.AmountMinor > open.AmountMinor
            ? ParticipantDecision.Refused(MoreThanOpen)
            : ParticipantDecision.AcceptedWith(amount);
    }

    public async Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken)
    {
        var id = transaction.Id;
        var bookedAt = transaction.BookedAt
            ?? throw new UnreachableException("A transaction that is being booked has no instant.");
        await ledger.ExecuteAsync(
            $"UPDATE bills SET amount_paid_minor = amount_paid_minor + {transaction.AmountMinor} WHERE id = {billId}",
            cancellationToken);
        await ledger.ExecuteAsync(
            $"INSERT INTO bill_payments (transaction_id, bill_id) VALUES ({id}, {billId})",
            cancellationToken);
        await CountAsync(ledger, transaction, bookedAt, cancellationToken);
        await ledger.ExecuteAsync(
            $"""
            INSERT INTO settlement_confirmations (transaction_id, attempts, next_attempt_at)
            VALUES ({id}, {0}, {bookedAt})
            """,
            cancellationToken);

        if ((await ReadAsync(ledger, cancellationToken)).Open.AmountMinor > 0) return;
        await ledger.ExecuteAsync(
            $"""
            INSERT INTO bill_notifications (id, bill_id, customer_id, kind, at)
            VALUES ({Guid.CreateVersion7(bookedAt)}, {billId}, {customerId}, {BillNotificationKind.Paid}, {bookedAt})
            """,
            cancellationToken);
    }

    // The bill knows its biller. Two processes that begin a month at once collide, and one of them begins again.
    private async Task CountAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        DateTime bookedAt,
        CancellationToken cancellationToken)
    {
        var month = new DateOnly(bookedAt.Year, bookedAt.Month, 1);
        var counted = await ledger.ExecuteAsync(
            $"""
            UPDATE biller_months SET paid_minor = paid_minor + {transaction.AmountMinor}, payments = payments + 1
            WHERE customer_id = {customerId} AND month = {month} AND currency = {transaction.Currency}
                AND biller_id = (SELECT biller_id FROM bills WHERE id = {billId})
            """,
            cancellationToken);
        if (counted > 0) return;
        await ledger.ExecuteAsync(
            $"""
            INSERT INTO biller_months (customer_id, month, biller_id, currency, paid_minor, payments)
            SELECT customer_id, {month}, biller_id, currency, {transaction.AmountMinor}, 1
            FROM bills WHERE id = {billId}
            """,
            cancellationToken);
    }

    private async Task<State> ReadAsync(LedgerTransaction ledger, CancellationToken cancellationToken) =>
        await ledger.LockRowAsync(
            $"SELECT amount_minor, amount_paid_minor, currency FROM bills WHERE id = {billId}",
            row => new State(new Money(row.Int64(0), row.Currency(2)), new Money(row.Int64(1), row.Currency(2))),
            cancellationToken)
        ?? throw new InvalidOperationException("The bill has disappeared.");
}
