namespace BankGraph.Ledger.Tests;

internal enum CommandKind
{
    Deposit,
    Transfer,
    Withdraw,
    Fee,
    Freeze,
    Unfreeze,
    Close,
    ClockBack,
}

/// <summary>One generated command. Accounts are numbers into a list; the last one does not exist.</summary>
internal sealed record Command(CommandKind Kind, int From, int To, long AmountMinor, string Currency, int Key)
{
    public PostingRequest ToRequest(Guid scope, IReadOnlyList<Guid> ids)
    {
        var amount = new Money(AmountMinor, Ledger.Currency.FromCode(Currency));
        var key = new IdempotencyKey(scope, $"{Key}", RequestFingerprint.Of(ToString()));
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
            _ => throw new InvalidOperationException($"{Kind} moves nothing."),
        };
    }
}
