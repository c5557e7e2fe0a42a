using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger.Tests.Posting;

public sealed class BatchInvariantsTests
{
    private static readonly DateTime Now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Currency Euro = Currency.FromCode("EUR");
    private static readonly Dictionary<Guid, BookHold> None = [];
    private readonly Account _alice = new(Guid.NewGuid(), Euro, Now)
    {
        BalanceMinor = 100,
        Sequence = 4,
        LastBookedAt = Now,
    };

    private readonly Account _bob = new(Guid.NewGuid(), Euro, Now);
    private readonly Account _dollars = new(Guid.NewGuid(), Currency.FromCode("USD"), Now);

    [Fact]
    public void Check_SoundBatch_Passes() => Check(Line(_alice, 5, -30, 70), Line(_bob, 1, 30, 30));

    [Fact]
    public void Check_OneSide_Throws() => Refuses("one side", Line(_alice, 5, -30, 70));

    [Fact]
    public void Check_LeftOver_Throws() =>
        Refuses("net to zero in EUR", Line(_alice, 5, -30, 70), Line(_bob, 1, 31, 31));

    [Fact]
    public void Check_TwoCurrenciesThatNetTogether_Throws() =>
        Refuses("net to zero in EUR", Line(_alice, 5, -30, 70), Line(_dollars, 1, 30, 30));

    [Fact]
    public void Check_SumThatWouldWrapAround_Throws() => Refuses(
        "net to zero",
        Line(_bob, 1, long.MaxValue, long.MaxValue),
        Line(_alice, 5, long.MaxValue, long.MaxValue),
        Line(_bob, 2, 2, 2));

    [Fact]
    public void Check_EntryThatMovesNothing_Throws() =>
        Refuses("moves nothing", Line(_alice, 5, 0, 100), Line(_bob, 1, 0, 0));

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Check_SequenceThatDoesNotFollow_Throws(long sequence) =>
        Refuses("sequence", Line(_alice, sequence, -30, 70), Line(_bob, 1, 30, 30));

    [Fact]
    public void Check_BalanceThatDoesNotFollow_Throws() =>
        Refuses("balance", Line(_alice, 5, -30, 71), Line(_bob, 1, 30, 30));

    [Fact]
    public void Check_EarlierThanTheLastEntry_Throws() =>
        Refuses("before", Line(_alice, 5, -30, 70, Now.AddTicks(-10)), Line(_bob, 1, 30, 30, Now.AddTicks(-10)));

    [Fact]
    public void Check_Overdrawn_Throws() => Refuses("overdrawn", Line(_alice, 5, -101, -1), Line(_bob, 1, 101, 101));

    [Fact]
    public void Check_AccountLeftElsewhereThanItsEntriesEnd_Throws()
    {
        var accounts = Read();
        Assert.Throws<LedgerInvariantException>(() =>
            BatchInvariants.Check([StepOf(Line(_alice, 5, -30, 70), Line(_bob, 1, 30, 30))], accounts, None));
    }

    private static Entry Line(Account account, long sequence, long amount, long after, DateTime? at = null) =>
        new(account.Id, sequence, Guid.Empty, amount, after, at ?? Now, DateOnly.FromDateTime(Now), null);

    private static BatchStep StepOf(params Entry[] entries) => new(Of(entries), Hold: null);

    private static Transaction Of(Entry[] entries) => new(
        Guid.NewGuid(),
        TransactionKind.Transfer,
        TransactionStatus.Booked,
        1,
        Euro,
        Now,
        DateOnly.FromDateTime(Now),
        null)
    {
        Lines = [.. entries],
    };

    private Dictionary<Guid, BookAccount> Read() =>
        ((Account[])[_alice, _bob, _dollars]).ToDictionary(a => a.Id, a => new BookAccount(a, isNew: false));

    private void Refuses(string because, params Entry[] entries) =>
        Assert.Contains(because, Assert.Throws<LedgerInvariantException>(() => Check(entries)).Message);

    private void Check(params Entry[] entries)
    {
        var accounts = Read();
        foreach (var entry in entries)
        {
            var account = accounts[entry.AccountId].Account;
            (account.BalanceMinor, account.Sequence) = (entry.BalanceAfterMinor, entry.Sequence);
        }

        BatchInvariants.Check([StepOf(entries)], accounts, None);
    }
}
