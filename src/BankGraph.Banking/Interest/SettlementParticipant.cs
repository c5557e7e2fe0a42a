using BankGraph.Ledger;

namespace BankGraph.Banking.Interest;

/// <summary>
/// What booking interest or fees writes in the commit of the money: from what it was reckoned, and what is left of it.
/// </summary>
/// <param name="posting">What is booked; its transaction and instant are those of the commit.</param>
/// <param name="before">What was not booked yet, when the amount was reckoned.</param>
/// <param name="left">What of it is not booked now.</param>
internal sealed class SettlementParticipant(
    InterestPosting posting,
    ExactAmount before,
    ExactAmount left) : IPostingParticipant
{
    public Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken cancellationToken) =>
        Task.FromResult(ParticipantDecision.Accepted);

    public async Task WriteAsync(
        LedgerTransaction ledger,
        Transaction transaction,
        CancellationToken cancellationToken)
    {
        await ledger.ExecuteAsync(
            $"""
            INSERT INTO interest_postings (transaction_id, account_id, reason, from_date, to_date, amount_minor,
                exact_minor, exact_rest, monthly_fee_minor, operations, operation_fees_minor, booked_at)
            VALUES ({transaction.Id}, {posting.AccountId}, {posting.Reason}, {posting.FromDate}, {posting.ToDate},
                {posting.AmountMinor}, {posting.ExactMinor}, {posting.ExactRest}, {posting.MonthlyFeeMinor},
                {posting.Operations}, {posting.OperationFeesMinor}, {transaction.BookedAt})
            """,
            cancellationToken);
        if (posting.Reason == PostingReason.Fees) return;
        var changed = posting.Reason == PostingReason.Interest
            ? await ledger.ExecuteAsync(
                $"""
                UPDATE interest_positions SET earned_minor = {left.Minor}, earned_rest = {left.Rest}
                WHERE account_id = {posting.AccountId} AND accrued_through = {posting.ToDate}
                    AND earned_minor = {before.Minor} AND earned_rest = {before.Rest}
                """,
                cancellationToken)
            : await ledger.ExecuteAsync(
                $"""
                UPDATE interest_positions SET owed_minor = {left.Minor}, owed_rest = {left.Rest}
                WHERE account_id = {posting.AccountId} AND accrued_through = {posting.ToDate}
                    AND owed_minor = {before.Minor} AND owed_rest = {before.Rest}
                """,
                cancellationToken);

        // The key of the posting is that of the month, so nobody can have booked it; this is a bug, and moves nothing.
        if (changed != 1) throw new InvalidOperationException("The interest was reckoned from another position.");
    }
}
