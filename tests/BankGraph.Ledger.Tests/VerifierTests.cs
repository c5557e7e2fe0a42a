namespace BankGraph.Ledger.Tests;

public sealed class VerifierTests
{
    public static TheoryData<LedgerFindingCode, string> Corruptions { get; } = new()
    {
        { LedgerFindingCode.SequenceGap, "DELETE FROM ledger_entries WHERE sequence = 2 AND amount_minor = -30" },
        { LedgerFindingCode.SequenceGap, "UPDATE ledger_accounts SET sequence = 9 WHERE balance_minor = 30" },
        { LedgerFindingCode.RunningBalance, "UPDATE ledger_entries SET balance_after_minor = 7 WHERE sequence = 2" },
        { LedgerFindingCode.RunningBalance, "UPDATE ledger_entries SET amount_minor = -31 WHERE amount_minor = -30" },
        { LedgerFindingCode.AccountBalance, "UPDATE ledger_accounts SET balance_minor = 31 WHERE balance_minor = 30" },
        { LedgerFindingCode.BookedOutOfOrder, "UPDATE ledger_entries SET booked_at = 5 WHERE amount_minor = -30" },
        { LedgerFindingCode.ZeroEntry, "UPDATE ledger_entries SET amount_minor = 0 WHERE amount_minor = -30" },
        { LedgerFindingCode.Overdrawn, "UPDATE ledger_accounts SET held_minor = 31 WHERE balance_minor = 30" },
        { LedgerFindingCode.Overdrawn, "UPDATE ledger_accounts SET may_go_negative = 0" },
        { LedgerFindingCode.NegativeHold, "UPDATE ledger_accounts SET held_minor = -1 WHERE balance_minor = 30" },
        { LedgerFindingCode.HeldTotal, "UPDATE ledger_accounts SET held_minor = 4 WHERE held_minor = 5" },
        { LedgerFindingCode.HeldTotal, "UPDATE ledger_accounts SET held_minor = 1 WHERE balance_minor = 30" },
        { LedgerFindingCode.HeldTotal, "UPDATE ledger_holds SET amount_minor = 6 WHERE amount_minor = 5" },
        { LedgerFindingCode.HeldTotal, "DELETE FROM ledger_holds WHERE amount_minor = 5" },
        { LedgerFindingCode.HeldTotal, "UPDATE ledger_holds SET status = 'Open' WHERE status = 'Released'" },
        { LedgerFindingCode.HoldOvercaptured, "UPDATE ledger_holds SET captured_minor = 9 WHERE captured_minor = 6" },
        { LedgerFindingCode.HoldOvercaptured, "UPDATE ledger_holds SET captured_minor = -1 WHERE amount_minor = 5" },
        { LedgerFindingCode.HoldOvercaptured, "UPDATE ledger_holds SET amount_minor = 0 WHERE status = 'Released'" },
        { LedgerFindingCode.HoldResolution, "UPDATE ledger_holds SET status = 'Released' WHERE amount_minor = 5" },
        { LedgerFindingCode.HoldResolution, "UPDATE ledger_holds SET status = 'Expired' WHERE captured_minor = 6" },
        { LedgerFindingCode.HoldResolution, "UPDATE ledger_holds SET captured_minor = 5 WHERE captured_minor = 6" },
        { LedgerFindingCode.HoldResolution, "UPDATE ledger_holds SET captured_minor = 1 WHERE status = 'Released'" },
        { LedgerFindingCode.HoldResolution, "UPDATE ledger_holds SET captured_minor = 1 WHERE status = 'Open'" },
        { LedgerFindingCode.HoldResolution, "UPDATE ledger_holds SET resolved_at = 5 WHERE status = 'Released'" },
        { LedgerFindingCode.HoldResolution, "UPDATE ledger_holds SET transaction_id = NULL WHERE captured_minor = 6" },
        { LedgerFindingCode.HoldResolution, "UPDATE ledger_holds SET status = 'Captured' WHERE status = 'Released'" },
        { LedgerFindingCode.OrphanHold, "UPDATE ledger_holds SET account_id = zeroblob(16)" },
        { LedgerFindingCode.ClosedWithBalance, "UPDATE ledger_accounts SET status = 'Closed' WHERE sequence = 1" },
        { LedgerFindingCode.Unbalanced, "UPDATE ledger_entries SET amount_minor = 31 WHERE amount_minor = 30" },
        { LedgerFindingCode.Unbalanced, "DELETE FROM ledger_entries" },
        { LedgerFindingCode.Unbalanced, "UPDATE ledger_accounts SET currency = 'USD' WHERE balance_minor = 30" },
        { LedgerFindingCode.EntryDiffersFromTransaction, "UPDATE ledger_transactions SET booked_at = booked_at + 1" },
        { LedgerFindingCode.EntryDiffersFromTransaction, "UPDATE ledger_entries SET value_date = '2020-01-01'" },
        { LedgerFindingCode.EntriesOfUnbooked, "UPDATE ledger_transactions SET status = 'Rejected'" },
        { LedgerFindingCode.OrphanEntry, "DELETE FROM ledger_accounts WHERE balance_minor = 30" },
        { LedgerFindingCode.OrphanEntry, "DELETE FROM ledger_transactions WHERE amount_minor = 30" },
        { LedgerFindingCode.Outbox, "DELETE FROM ledger_outbox" },
        { LedgerFindingCode.Outbox, "UPDATE ledger_transactions SET status = 'Pending'" },
        { LedgerFindingCode.Outbox, "INSERT INTO ledger_outbox VALUES (x'000102030405060708090A0B0C0D0E0F', NULL)" },
        { LedgerFindingCode.Idempotency, "DELETE FROM ledger_transactions WHERE amount_minor = 30" },
        { LedgerFindingCode.Idempotency, "DELETE FROM ledger_holds WHERE amount_minor = 5" },
        { LedgerFindingCode.Book, "UPDATE ledger_accounts SET balance_minor = 31 WHERE balance_minor = 30" },
    };

    [Theory]
    [MemberData(nameof(Corruptions))]
    public async Task Verify_PlantedCorruption_IsFound(LedgerFindingCode code, string corruption)
    {
        await using var bank = await BankWithHistoryAsync();
        var verifier = new LedgerVerifier(bank.LedgerStore);
        Assert.Empty(await verifier.VerifyAsync(default));

        await bank.ExecuteAsync("PRAGMA foreign_keys=OFF; PRAGMA ignore_check_constraints=ON; " + corruption);

        Assert.Contains(code, (await verifier.VerifyAsync(default)).Select(f => f.Code));
    }

    [Fact]
    public async Task Verify_FindingOfAnAccount_NamesItAndWhatIsWrong()
    {
        await using var bank = await BankWithHistoryAsync();
        await bank.ExecuteAsync("UPDATE ledger_accounts SET balance_minor = 31 WHERE balance_minor = 30");
        var finding = (await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default))[0];
        Assert.Equal(LedgerFindingCode.AccountBalance, finding.Code);
        Assert.Equal("The account has 31, its entries 30.", finding.Detail);
        Assert.Equal(31, (await bank.AccountAsync(Guid.Parse(finding.Subject))).BalanceMinor);
    }

    [Fact]
    public async Task Verify_BrokenEverywhere_StopsAtSomePoint()
    {
        await using var bank = await BankWithHistoryAsync();
        await bank.ExecuteAsync(
            "PRAGMA foreign_keys=OFF; WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) " +
            "INSERT INTO ledger_outbox SELECT randomblob(16), NULL FROM n");
        var findings = await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default);
        Assert.Equal(LedgerVerifier.MaxFindings, findings.Count);
    }

    private static async Task<TestBank> BankWithHistoryAsync()
    {
        var bank = await TestBank.OpenAsync<Testing.Stores.Sqlite>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        await bank.OpenAccountAsync();
        bank.Clock.Advance(TimeSpan.FromSeconds(1));
        await bank.PostAsync(bank.Transfer(alice, bob, 30));
        await bank.PostAsync(bank.Transfer(alice, bob, 500));
        await bank.PostAsync(bank.Transfer(alice, await bank.OpenAccountAsync(), 20));
        var carol = await bank.OpenAccountWithAsync(40);
        await bank.PlaceHoldAsync(carol, 5);
        await bank.PostAsync(bank.Capture((await bank.PlaceHoldAsync(carol, 8)).Id, alice, 6));
        await bank.PostAsync(bank.Release((await bank.PlaceHoldAsync(carol, 3)).Id));
        return bank;
    }
}
