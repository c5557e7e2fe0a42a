using BankGraph.Banking.Audit;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Audit;

/// <summary>Whoever can write to the database changes the record, and is found out.</summary>
public sealed class AuditVerifierTests : IAsyncLifetime
{
    private TestBank _bank = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<Sqlite>();
        var anna = await _bank.RegisterAsync();
        var account = await _bank.OpenAccountAsync(anna);
        for (var i = 1; i <= 6; i++) await _bank.DepositAsync(anna, account.Number, i);
        await _bank.Get<AuditTrail>().RecordAsync(
            new AuditEntry(AuditAction.AccountFrozen, anna)
            {
                Reason = "lost card",
                Subject = "account/x",
                Before = new { status = "ACTIVE" },
                After = new { status = "FROZEN" },
            },
            default);
        Assert.Equal(9, (await _bank.AuditAsync()).Count);
    }

    public Task DisposeAsync() => _bank.DisposeAsync().AsTask();

    [Fact]
    public async Task Verify_RecordAsItWasWritten_FindsNothing()
    {
        var found = await _bank.Get<AuditVerifier>().VerifyAsync(default);

        Assert.Equal((9, 64), (found.RecordCount, found.LastHash.Length));
        Assert.Empty(found.Findings);
    }

    [Fact]
    public async Task Verify_EmptyBank_FindsNothing()
    {
        await using var empty = await TestBank.OpenAsync<Sqlite>();

        Assert.Empty((await empty.Get<AuditVerifier>().VerifyAsync(default)).Findings);
    }

    [Theory]
    [InlineData("at = at + 1")]
    [InlineData("action = 'SignedIn'")]
    [InlineData("actor_id = NULL")]
    [InlineData("session_id = id")]
    [InlineData("address = '10.0.0.1'")]
    [InlineData("subject = 'account/y'")]
    [InlineData("customer_id = id")]
    [InlineData("reason = 'stolen card'")]
    [InlineData("reason = ''")]
    [InlineData("before_json = after_json, after_json = before_json")]
    [InlineData("after_json = NULL")]
    [InlineData("id = actor_id")]
    public async Task Verify_EditedRow_IsFound(string change)
    {
        await SqlAsync($"UPDATE audit_events SET {change} WHERE sequence = 9");

        Assert.Equal([new AuditFinding(9, AuditFindingKind.Altered)], await FindingsAsync());
    }

    [Fact]
    public async Task Verify_EditedHash_IsFoundThereAndBehind()
    {
        await SqlAsync("UPDATE audit_events SET hash = zeroblob(32) WHERE sequence = 4");

        Assert.Equal(
            [new AuditFinding(4, AuditFindingKind.Altered), new AuditFinding(5, AuditFindingKind.Altered)],
            await FindingsAsync());
    }

    [Fact]
    public async Task Verify_RemovedRow_IsFound()
    {
        await SqlAsync("DELETE FROM audit_events WHERE sequence = 4");

        Assert.Equal([new AuditFinding(4, AuditFindingKind.Missing)], await FindingsAsync());
    }

    [Fact]
    public async Task Verify_RemovedRowWithTheRestMovedUp_IsFound()
    {
        await SqlAsync("DELETE FROM audit_events WHERE sequence = 4");
        for (var i = 5; i <= 9; i++) await SqlAsync($"UPDATE audit_events SET sequence = {i - 1} WHERE sequence = {i}");

        var findings = await FindingsAsync();

        Assert.Contains(new AuditFinding(4, AuditFindingKind.Altered), findings);
        Assert.Contains(new AuditFinding(9, AuditFindingKind.Missing), findings);
    }

    [Fact]
    public async Task Verify_FirstRowRemoved_IsFound()
    {
        await SqlAsync("DELETE FROM audit_events WHERE sequence = 1");

        Assert.Equal([new AuditFinding(1, AuditFindingKind.Missing)], await FindingsAsync());
    }

    [Fact]
    public async Task Verify_EndCutOff_IsFound()
    {
        await SqlAsync("DELETE FROM audit_events WHERE sequence > 7");

        Assert.Equal([new AuditFinding(8, AuditFindingKind.Missing)], await FindingsAsync());
    }

    [Fact]
    public async Task Verify_EndCutOffAndHeadMovedBack_IsFound()
    {
        await SqlAsync("DELETE FROM audit_events WHERE sequence > 7");
        await SqlAsync(
            "UPDATE audit_head SET sequence = 7, hash = (SELECT hash FROM audit_events WHERE sequence = 7)");

        Assert.Equal([new AuditFinding(7, AuditFindingKind.EndMoved)], await FindingsAsync());
    }

    [Fact]
    public async Task Verify_HeadRemoved_IsFound()
    {
        await SqlAsync("DELETE FROM audit_head");

        Assert.Equal([new AuditFinding(0, AuditFindingKind.EndMoved)], await FindingsAsync());
    }

    [Fact]
    public async Task Verify_TwoRowsInEachOthersPlace_IsFound()
    {
        await SqlAsync("UPDATE audit_events SET sequence = -1 WHERE sequence = 3");
        await SqlAsync("UPDATE audit_events SET sequence = 3 WHERE sequence = 5");
        await SqlAsync("UPDATE audit_events SET sequence = 5 WHERE sequence = -1");

        Assert.Equal([3L, 4, 5, 6], (await FindingsAsync()).Select(finding => finding.Sequence));
    }

    [Fact]
    public async Task Verify_RowAddedBehindTheEnd_IsFound()
    {
        await SqlAsync(
            """
            INSERT INTO audit_events (sequence, hash, id, at, action)
            SELECT 10, hash, zeroblob(16), at, action FROM audit_events WHERE sequence = 9
            """);

        Assert.Equal([new AuditFinding(9, AuditFindingKind.EndMoved)], await FindingsAsync());
    }

    private async Task<IReadOnlyList<AuditFinding>> FindingsAsync() =>
        (await _bank.Get<AuditVerifier>().VerifyAsync(default)).Findings;

    private async Task SqlAsync(string statement)
    {
        await using var context = _bank.Context();
        Assert.NotEqual(0, await context.Database.ExecuteSqlRawAsync(statement));
    }
}
