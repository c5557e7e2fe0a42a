namespace BankGraph.Ledger.Tests;

internal enum CommandKind
{
    Deposit,
    Transfer,
    Withdraw,
    Fee,
    Hold,
    Capture,
    Release,
    Expire,
    Freeze,
    Unfreeze,
    Close,
    ClockBack,
}

/// <summary>
/// One generated command. Accounts are numbers into a list, the last of which does not exist; holds are numbers in the
/// order of placing, and one that is not placed yet does not exist.
/// </summary>
internal sealed record Command(
    CommandKind Kind,
    int From,
    int To,
    long AmountMinor,
    string Currency,
    int Key,
    int Hold = 0)
{
    /// <summary>Every hold of an odd amount is overdue from the start; the others stay for ever.</summary>
    public static bool IsOverdue(long amountMinor) => amountMinor % 2 != 0;

    public PostingRequest ToRequest(Guid scope, IReadOnlyList<Guid> ids, IReadOnlyList<Guid> holds)
    {
        var amount = new Money(AmountMinor, Ledger.Currency.FromCode(Currency));
        var key = new IdempotencyKey(scope, $"{Key}", RequestFingerprint.Of(ToString()));
        var hold = Hold < holds.Count ? holds[Hold] : Guid.Empty;
        var cash = SystemAccount.Cash(amount.Currency);
        return Kind switch
        {
            CommandKind.Deposit => PostingRequest.Move(key, TransactionKind.Deposit, cash, ids[To], amount),
            CommandKind.Withdraw => PostingRequest.Move(key, TransactionKind.Withdrawal, ids[From], cash, amount),
            CommandKind.Transfer => PostingRequest.Move(key, TransactionKind.Transfer, ids[From], ids[To], amount),
            CommandKind.Fee => PostingRequest.Split(
                key,
                TransactionKind.Transfer,
                amount,
                new PostingLeg(ids[From], new Money(-3, amount.Currency)),
                new PostingLeg(SystemAccount.For("FEES", amount.Currency), new Money(3, amount.Currency)),
                new PostingLeg(ids[From], new Money(-5, amount.Currency)),
                new PostingLeg(ids[To], new Money(5, amount.Currency))),
            CommandKind.Hold => PostingRequest.PlaceHold(
                key,
                ids[From],
                amount,
                IsOverdue(AmountMinor) ? DateTime.UnixEpoch : null),
            CommandKind.Capture =>
                PostingRequest.CaptureHold(key, hold, ids[To], amount, TransactionKind.Transfer),
            CommandKind.Release => PostingRequest.ReleaseHold(key, hold),
            CommandKind.Expire => PostingRequest.ExpireHold(key, hold),
            _ => throw new InvalidOperationException($"{Kind} moves nothing."),
        };
    }
}
