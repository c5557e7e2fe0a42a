using System.Globalization;
using BankGraph.Ledger;

namespace BankGraph.Banking.Interest;

/// <summary>
/// Books what a month has brought on one account: interest, what an overdraft has cost, fees; each rounded once, half
/// to even, with the remainder carried into the next month. What the account does not allow stays due.
/// </summary>
/// <param name="ledger">Books.</param>
internal sealed class Settlement(LedgerWriter ledger)
{
    // The scope of these keys; no customer has it.
    private static readonly Guid Scope = new("0b7c2f5a-62f4-4c53-a1a7-3f0d6f3f7a02");

    /// <summary>Books, and moves the position to the end of the month. Done again, it books nothing again.</summary>
    public async Task SettleAsync(AccrualRow row, MonthFees fees, CancellationToken cancellationToken)
    {
        var position = row.Position;
        var earned = position.Earned;
        var owed = position.Owed;
        var due = checked(position.FeesDueMinor + fees.TotalMinor);
        if (await BookAsync(row, PostingReason.Interest, earned, fees, cancellationToken))
            earned -= ExactAmount.Of(earned.Round());
        if (await BookAsync(row, PostingReason.Overdraft, owed, fees, cancellationToken))
            owed -= ExactAmount.Of(owed.Round());
        if (await BookAsync(row, PostingReason.Fees, ExactAmount.Of(due), fees, cancellationToken)) due = 0;

        position.Set(earned, owed);
        position.FeesDueMinor = due;
        position.SettledThrough = position.AccruedThrough;
        position.LowestMinor = long.MaxValue;
    }

    private async Task<bool> BookAsync(
        AccrualRow row,
        PostingReason reason,
        ExactAmount exact,
        MonthFees fees,
        CancellationToken cancellationToken)
    {
        var minor = exact.Round();
        if (minor <= 0) return false;
        var result = await ledger.PostAsync(Request(row, reason, exact, new Money(minor, row.Currency), fees),
            cancellationToken);
        if (result is not PostingResult.Booked booked) return false;
        row.LastBookedAt = booked.Transaction.BookedAt;
        return true;
    }

    private static PostingRequest Request(
        AccrualRow row,
        PostingReason reason,
        ExactAmount exact,
        Money amount,
        MonthFees fees)
    {
        var end = row.Position.AccruedThrough;
        var isCredit = reason == PostingReason.Interest;
        var bank = reason switch
        {
            PostingReason.Interest => SystemAccount.For("INTEREST_PAID", row.Currency),
            PostingReason.Overdraft => SystemAccount.For("INTEREST_EARNED", row.Currency),
            _ => SystemAccount.For("FEES", row.Currency),
        };
        var isFees = reason == PostingReason.Fees;
        var posting = new InterestPosting
        {
            TransactionId = default,
            AccountId = row.AccountId,
            Reason = reason,
            FromDate = row.Position.SettledThrough.AddDays(1),
            ToDate = end,
            AmountMinor = isCredit ? amount.AmountMinor : -amount.AmountMinor,
            ExactMinor = exact.Minor,
            ExactRest = exact.Rest,
            MonthlyFeeMinor = isFees ? fees.MonthlyFeeMinor : 0,
            Operations = isFees ? fees.Operations : 0,
            OperationFeesMinor = isFees ? fees.OperationFeesMinor : 0,
            BookedAt = default,
        };
        var date = end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var key = new IdempotencyKey(
            Scope,
            $"{reason} {row.AccountId:N} {date}",
            RequestFingerprint.Of($"{reason}", $"{row.AccountId}", date, $"{amount}"));
        return PostingRequest.Move(
            key,
            isFees ? TransactionKind.Fee : TransactionKind.Interest,
            isCredit ? bank : row.AccountId,
            isCredit ? row.AccountId : bank,
            amount) with
        {
            ValueDate = end.AddDays(1),
            Description = $"{Name(reason)} {date[..7]}",
            Participant = new SettlementParticipant(posting, exact, exact - ExactAmount.Of(amount.AmountMinor)),
        };
    }

    private static string Name(PostingReason reason) => reason switch
    {
        PostingReason.Interest => "Interest",
        PostingReason.Overdraft => "Overdraft interest",
        _ => "Fees",
    };
}
