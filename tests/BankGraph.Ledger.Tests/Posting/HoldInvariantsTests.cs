using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger.Tests.Posting;

public sealed class HoldInvariantsTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Currency Euro = Currency.FromCode("EUR");
    private readonly Guid _hold = Guid.NewGuid();
    private readonly Guid _transaction = Guid.NewGuid();
    private readonly Account _bob = new(Guid.NewGuid(), Euro, Now);
    private readonly Account _alice = new(Guid.NewGuid(), Euro, Now)
    {
        BalanceMinor = 100,
        HeldMinor = 40,
        Sequence = 4,
        LastBookedAt = Now,
    };

    [Fact]
    public void Check_SoundSteps_Pass()
    {
        Check(held: 100, read: null, New(60));
        Check(held: 0, Open(40), Resolved(HoldStatus.Released));
        Check(held: 0, Open(40), Resolved(HoldStatus.Expired));
        Check(held: 0, Open(40), Resolved(HoldStatus.Captured, 30), debited: 30);
    }

    [Fact]
    public void Check_PlacedHoldThatIsNotOpenAndWhole_Throws()
    {
        Refuses("holds nothing", held: 40, null, New(0));
        Refuses("placed resolved", held: 40, null, Hold(5, HoldStatus.Released, 0, Now, null));
        Refuses("placed captured", held: 44, null, Hold(5, HoldStatus.Open, 1, null, null));
        Refuses("while it is placed", held: 45, null, New(5), debited: 5);
    }

    [Fact]
    public void Check_ResolvedTwiceOrNotAtAll_Throws()
    {
        Refuses("second time", held: 40, Resolved(HoldStatus.Expired), Resolved(HoldStatus.Released));
        Refuses("second time", held: 40, Resolved(HoldStatus.Released), Open(40));
        Refuses("stays open", held: 40, Open(40), Open(40));
        Refuses("not resolved after", held: 0, Open(40), Hold(40, HoldStatus.Released, 0, Now.AddHours(-1), null));
        Refuses("another hold", held: 0, Open(40), Hold(41, HoldStatus.Released, 0, Now, null));
    }

    [Fact]
    public void Check_CaptureThatDoesNotFit_Throws()
    {
        Refuses("more is captured", held: 0, Open(40), Resolved(HoldStatus.Captured, 41), debited: 41);
        Refuses("less than nothing", held: 0, Open(40), Resolved(HoldStatus.Captured, -1), debited: 1);
        Refuses("what is captured", held: 0, Open(40), Resolved(HoldStatus.Captured, 0), debited: 1);
        Refuses("what is captured", held: 0, Open(40), Resolved(HoldStatus.Released, 3));
        Refuses("what is booked", held: 0, Open(40), Resolved(HoldStatus.Captured, 3));
        Refuses("what is booked", held: 0, Open(40), Resolved(HoldStatus.Released), debited: 3);
        Refuses("another amount", held: 0, Open(40), Resolved(HoldStatus.Captured, 30), debited: 31);
        var misnamed = Hold(40, HoldStatus.Captured, 30, Now, Guid.NewGuid());
        Refuses("another transaction", held: 0, Open(40), misnamed, debited: 30);
    }

    [Fact]
    public void Check_HeldTotalThatDoesNotFollow_Throws()
    {
        Refuses("holds another amount", held: 40, null, New(5));
        Refuses("holds another amount", held: 10, Open(40), Resolved(HoldStatus.Captured, 30), debited: 30);
        Refuses("holds less than", held: 40, Open(41), after: null);
    }

    [Fact]
    public void Check_HeldBeyondTheOverdraft_Throws() => Refuses("overdrawn by 1", held: 101, null, New(61));

    [Fact]
    public void Check_HoldChangedWithoutAStep_Throws()
    {
        var hold = new BookHold(Open(40), Resolved(HoldStatus.Released));
        var exception = Assert.Throws<LedgerInvariantException>(() => Check(held: 40, hold, default));
        Assert.Contains("where its last step left it", exception.Message);
    }

    private Hold Open(long amount) => Hold(amount, HoldStatus.Open, 0, null, null);

    private Hold New(long amount) => Open(amount);

    private Hold Resolved(HoldStatus status, long captured = 0) =>
        Hold(40, status, captured, Now, status == HoldStatus.Captured ? _transaction : null);

    private Hold Hold(long amount, HoldStatus status, long captured, DateTime? resolvedAt, Guid? transaction) =>
        new(_hold, _alice.Id, amount, captured, status, Now, null, resolvedAt, transaction, null);

    private void Refuses(string because, long held, Hold? read, Hold? after, long debited = 0)
    {
        var exception = Assert.Throws<LedgerInvariantException>(() => Check(held, read, after, debited));
        Assert.Contains(because, exception.Message);
    }

    private void Check(long held, Hold? read, Hold? after, long debited = 0)
    {
        // What a hold is read as and left as; without a step it is left as it was read.
        var left = after ?? read ?? throw new ArgumentNullException(nameof(after));
        Check(held, new BookHold(read, left), after is null ? default : new BatchStep(Debit(debited), after));
    }

    private void Check(long held, BookHold hold, BatchStep step)
    {
        var (alice, bob) = (new BookAccount(Copy(_alice), isNew: false), new BookAccount(Copy(_bob), isNew: false));
        foreach (var entry in step.Transaction?.Entries ?? [])
        {
            var account = entry.AccountId == _alice.Id ? alice.Account : bob.Account;
            (account.BalanceMinor, account.Sequence) = (entry.BalanceAfterMinor, entry.Sequence);
        }

        alice.Account.HeldMinor = held;
        var accounts = new Dictionary<Guid, BookAccount> { [_alice.Id] = alice, [_bob.Id] = bob };
        BatchInvariants.Check([step], accounts, new Dictionary<Guid, BookHold> { [_hold] = hold });
    }

    private Transaction? Debit(long amount) => amount == 0 ? null : new Transaction(
        _transaction,
        TransactionKind.Transfer,
        TransactionStatus.Booked,
        amount,
        Euro,
        Now,
        DateOnly.FromDateTime(Now),
        null)
    {
        Lines =
        [
            new(_alice.Id, 5, _transaction, -amount, 100 - amount, Now, DateOnly.FromDateTime(Now), null),
            new(_bob.Id, 1, _transaction, amount, amount, Now, DateOnly.FromDateTime(Now), null),
        ],
    };

    private static Account Copy(Account account) => new(account.Id, account.Currency, account.OpenedAt)
    {
        BalanceMinor = account.BalanceMinor,
        HeldMinor = account.HeldMinor,
        Sequence = account.Sequence,
        LastBookedAt = account.LastBookedAt,
    };
}
