using System.Text.Json.Nodes;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Audit;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Operations;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Tests.Profiles;

public abstract class KycTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private static readonly GivenProfile Whole = new(
        new(1990, 5, 17),
        "Ingenieurin",
        new RequestedAmount(52000m, "EUR"),
        IncomeFrequency.Yearly,
        new("Lindenweg 4", "10115", "Berlin", "DE"),
        "DE");

    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;
    private Guid _tilda;

    private readonly DateOnly _validUntil = new(2026, 5, 31);

    private IdentityDocument Passport => new(IdentityDocumentKind.Passport, "c01x-0006 h", _validUntil);

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>(new() { ["Kyc:ExternalTransfersNeedVerification"] = "true" });
        _anna = await _bank.RegisterAsync();
        _tilda = await _bank.RegisterAsync("tilda@example.com");
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Update_Profile_IsReadAsItWasGiven()
    {
        var changed = (await UpdateAsync(Whole)).Value;

        Assert.Equal(changed, await FindAsync());
        Assert.Equal(new DateOnly(1990, 5, 17), changed.Details.BirthDate);
        Assert.Equal("Berlin", changed.Details.Address?.City);
        Assert.Equal(_bank.Clock.GetUtcNow().UtcDateTime, changed.ChangedAt);
    }

    [Fact]
    public async Task Update_AtOnce_LeavesOneOfThemWhole()
    {
        var update = _bank.Get<UpdateProfile>();

        await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(i => update.ExecuteAsync(_anna, Whole with { Occupation = $"Work {i}" }, default)));

        Assert.StartsWith("Work ", (await FindAsync()).Details.Occupation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_Recorded_SaysWhatAndNotTo()
    {
        await UpdateAsync(Whole);
        _bank.Clock.Advance(TimeSpan.FromSeconds(1));
        await UpdateAsync(Whole with { Occupation = "Architektin" });

        var records = (await _bank.AuditAsync()).Where(it => it.Action == AuditAction.ProfileChanged).ToList();
        Assert.Equal("""{"changed":["occupation"]}""", records[^1].AfterJson);
        Assert.DoesNotContain(records, record => record.AfterJson?.Contains("1990") == true);
    }

    [Fact]
    public async Task Submit_WithoutAWholeProfile_SaysWhatIsMissing()
    {
        await UpdateAsync(Whole with { Income = null, Address = null });

        var refused = Assert.IsType<ProfileIncompleteError>((await SubmitAsync()).Error);

        Assert.Equal(["income", "address"], refused.Missing);
        Assert.Equal(KycStatus.NotStarted, (await FindAsync()).Kyc.Status);
    }

    [Fact]
    public async Task Submit_DocumentOutOfShape_IsRefused()
    {
        await UpdateAsync(Whole);
        var submit = _bank.Get<SubmitKyc>();

        var number = (await submit.ExecuteAsync(_anna, Passport with { Number = "1 2-3" }, default)).Error;
        var expired = Passport with { ValidUntil = _bank.Clock.Today.AddDays(-1) };
        var day = (await submit.ExecuteAsync(_anna, expired, default)).Error;

        Assert.Equal("documentNumber", Assert.IsType<InvalidFieldError>(number).Field);
        Assert.Equal("documentValidUntil", Assert.IsType<InvalidFieldError>(day).Field);
    }

    [Fact]
    public async Task Submit_AtOnce_IsHandedInOnce()
    {
        await UpdateAsync(Whole);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SubmitAsync()));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal(3, outcomes.Count(outcome => outcome.Error is KycPendingError));
        Assert.Single(await QueueAsync());
    }

    [Fact]
    public async Task Submitted_Profile_StaysAsItIsUntilSomebodyDecides()
    {
        var waiting = await HandInAsync();

        Assert.Equal(new KycPendingError(), (await UpdateAsync(Whole with { Occupation = "Pilot" })).Error);
        _ = (await DecideAsync(waiting, KycDecision.Reject)).Value;

        Assert.False((await UpdateAsync(Whole with { Occupation = "Pilot" })).IsRefused);
    }

    [Fact]
    public async Task Decide_Verified_IsToldAndOutOfTheQueue()
    {
        var waiting = await HandInAsync();

        var decided = (await DecideAsync(waiting, KycDecision.Verify)).Value;

        Assert.Equal(KycStatus.Verified, decided.Status);
        var kyc = (await FindAsync()).Kyc;
        Assert.Equal((KycStatus.Verified, "C01X0006H", null), (kyc.Status, kyc.Document?.Number, kyc.RejectionReason));
        Assert.Empty(await QueueAsync());
        Assert.Equal([NoticeKinds.KycVerified], await ToldAsync());
        var record = Assert.Single(await _bank.AuditAsync(), it => it.Action == AuditAction.KycVerified);
        Assert.Equal((_tilda, _anna, "seen at the counter"), (record.ActorId, record.CustomerId, record.Reason));
    }

    [Fact]
    public async Task Decide_Rejected_TellsWhyAndLetsTheCustomerTryAgain()
    {
        var first = await HandInAsync();
        _ = (await DecideAsync(first, KycDecision.Reject)).Value;
        var kyc = (await FindAsync()).Kyc;

        Assert.Equal((KycStatus.Rejected, "seen at the counter"), (kyc.Status, kyc.RejectionReason));
        Assert.Equal([NoticeKinds.KycRejected], await ToldAsync());
        var second = (await SubmitAsync()).Value;
        Assert.Equal((KycStatus.Submitted, null), (second.Kyc.Status, second.Kyc.RejectionReason));

        // Nobody decides about what they have not seen.
        Assert.Equal(new KycNotFoundError(), (await DecideAsync(first, KycDecision.Verify)).Error);
    }

    [Fact]
    public async Task Decide_ByTheCustomer_IsRefused()
    {
        var waiting = await HandInAsync();

        var outcome = await _bank.Get<DecideKyc>()
            .ExecuteAsync(_anna, waiting, KycDecision.Verify, "it is me", default);

        Assert.Equal(new OwnChangeError(), outcome.Error);
        Assert.Equal(KycStatus.Submitted, (await FindAsync()).Kyc.Status);
    }

    [Fact]
    public async Task Decide_AtOnce_IsDecidedOnce()
    {
        var waiting = await HandInAsync();

        var outcomes = await Task.WhenAll(
            DecideAsync(waiting, KycDecision.Verify),
            DecideAsync(waiting, KycDecision.Reject),
            DecideAsync(waiting, KycDecision.Verify));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal(2, outcomes.Count(outcome => outcome.Error is ChangeDecidedError));
        Assert.Single(await ToldAsync());
    }

    [Fact]
    public async Task Decide_WithoutAReasonOrAnybody_IsRefused()
    {
        var decide = _bank.Get<DecideKyc>();

        var noReason = await decide.ExecuteAsync(_tilda, await HandInAsync(), KycDecision.Verify, " ", default);

        Assert.Equal("reason", Assert.IsType<InvalidFieldError>(noReason.Error).Field);
        Assert.Equal(new KycNotFoundError(), (await DecideAsync(Guid.NewGuid(), KycDecision.Verify)).Error);
    }

    [Fact]
    public async Task Verified_Customer_KeepsTheBirthDateAndAWholeProfile()
    {
        _ = (await DecideAsync(await HandInAsync(), KycDecision.Verify)).Value;

        Assert.Equal("birthDate", FieldOf(await UpdateAsync(Whole with { BirthDate = new(1991, 5, 17) })));
        Assert.Equal("income", FieldOf(await UpdateAsync(Whole with { Income = null })));
        Assert.False((await UpdateAsync(Whole with { Occupation = "Pilot" })).IsRefused);
        Assert.Equal("documentValidUntil", FieldOf(await SubmitAsync()));
    }

    [Fact]
    public async Task Expired_Document_IsToldOnceAndAnotherIsTaken()
    {
        _ = (await DecideAsync(await HandInAsync(), KycDecision.Verify)).Value;
        _bank.Clock.Advance(TimeSpan.FromDays(90));
        await _bank.RunAsync<KycExpiryJob>();
        Assert.Equal(KycStatus.Verified, (await FindAsync()).Kyc.Status);

        _bank.Clock.Advance(TimeSpan.FromDays(1));

        // Before the job, too.
        Assert.Equal(KycStatus.Expired, (await FindAsync()).Kyc.Status);
        await _bank.RunAsync<KycExpiryJob>();
        await _bank.RunAsync<KycExpiryJob>();
        Assert.Equal(
            [NoticeKinds.KycVerified, NoticeKinds.KycExpiring, NoticeKinds.KycExpired],
            await ToldAsync());
        var another = Passport with { ValidUntil = _validUntil.AddYears(10) };
        Assert.False((await _bank.Get<SubmitKyc>().ExecuteAsync(_anna, another, default)).IsRefused);
    }

    [Fact]
    public async Task Expired_DocumentThatFails_KeepsNobodyElseFromHearing()
    {
        _ = (await DecideAsync(await HandInAsync(), KycDecision.Verify)).Value;
        _anna = await _bank.RegisterAsync("ben@example.com");
        _ = (await DecideAsync(await HandInAsync(), KycDecision.Verify)).Value;
        _bank.Clock.Advance(TimeSpan.FromDays(91));
        var job = new KycExpiryJob(
            _bank.Contexts,
            _bank.FailingWriter(),
            _bank.Get<CustomerNotices>(),
            _bank.Get<AuditTrail>(),
            _bank.Get<JobItems>(),
            _bank.Get<IOptions<KycOptions>>(),
            _bank.Clock);

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));

        await using var context = _bank.Context();
        var expired = context.Set<Notification>().Where(row => row.Kind == NoticeKinds.KycExpired);
        Assert.Equal(1, await expired.CountAsync());
        Assert.Equal(3, await context.Set<Notification>().CountAsync());
        await job.RunAsync(default);
        Assert.Equal(2, await expired.CountAsync());
    }

    [Fact]
    public async Task Expiring_Document_IsRemindedOfOnceThirtyDaysBefore()
    {
        _ = (await DecideAsync(await HandInAsync(), KycDecision.Verify)).Value;
        _bank.Clock.Advance(TimeSpan.FromDays(59));
        await _bank.RunAsync<KycExpiryJob>();
        var before = await ToldAsync();

        _bank.Clock.Advance(TimeSpan.FromDays(1));
        await _bank.RunAsync<KycExpiryJob>();
        await _bank.RunAsync<KycExpiryJob>();

        Assert.Equal([NoticeKinds.KycVerified], before);
        Assert.Equal([NoticeKinds.KycVerified, NoticeKinds.KycExpiring], await ToldAsync());
    }

    [Fact]
    public async Task ExternalTransfer_ByWhoIsNotVerified_SetsNothingAside()
    {
        var account = await _bank.OpenAccountAsync(_anna, balance: 100m);

        var refused = await OrderAsync(account, "a");
        var waiting = await HandInAsync();
        var pending = await OrderAsync(account, "b");
        _ = (await DecideAsync(waiting, KycDecision.Verify)).Value;
        var taken = await OrderAsync(account, "c");

        Assert.Equal(new KycRequiredError(KycStatus.NotStarted), refused.Error);
        Assert.Equal(new KycRequiredError(KycStatus.Submitted), pending.Error);
        Assert.False(taken.IsRefused);
        Assert.Equal(new KycRequiredError(KycStatus.NotStarted), (await OrderAsync(account, "a")).Error);
        Assert.Equal(1000L, await _bank.HeldMinorAsync(account.Id));
        var operation = await _bank.Get<FindOperation>().ExecuteAsync(_anna, "a", default);
        Assert.Equal("KYC_REQUIRED", operation.Error?.Code);
        await _bank.AssertSoundAsync();
    }

    [Fact]
    public async Task ExternalTransfer_WithAnExpiredDocument_IsRefusedFromTheFirstDay()
    {
        var account = await _bank.OpenAccountAsync(_anna, balance: 100m);
        _ = (await DecideAsync(await HandInAsync(), KycDecision.Verify)).Value;
        _bank.Clock.Advance(TimeSpan.FromDays(91));

        Assert.Equal(new KycRequiredError(KycStatus.Expired), (await OrderAsync(account, "a")).Error);
    }

    [Fact]
    public async Task Staff_SeesTheStatusAtOnceAndTheRestForAReason()
    {
        await HandInAsync();

        var masked = await _bank.Get<CustomerRecords>().FindAsync(_tilda, _anna, default);
        var revealed = (await _bank.Get<RevealCustomer>().ExecuteAsync(_tilda, _anna, "to compare", default)).Value;

        Assert.Equal(KycStatus.Submitted, masked?.KycStatus);
        Assert.Equal("Lindenweg 4", revealed.Profile.Details.Address?.Street);
        Assert.Equal("C01X0006H", revealed.Profile.Kyc.Document?.Number);
    }

    [Fact]
    public async Task Export_HasWhatWasTold_AndErasingLeavesNothing()
    {
        await HandInAsync();
        using var output = new MemoryStream();
        await _bank.Get<ExportMyData>().WriteAsync(_anna, output, default);
        var told = JsonNode.Parse(output.ToArray())!["personalDetails"]![0]!;

        Assert.Equal("1990-05-17", (string?)told["details"]!["birthDate"]);
        Assert.Equal("C01X0006H", (string?)told["documentNumber"]);

        var viewer = new Viewer(_anna, Guid.NewGuid(), RoleSet.Customer);
        _ = (await _bank.Get<EraseMyData>().ExecuteAsync(viewer, TestBank.Password, null, default)).Value;
        await using var context = _bank.Context();
        Assert.False(await context.Set<Profile>().AnyAsync());
        Assert.Equal(ProfileDetails.None, (await FindAsync()).Details);
    }

    private Task<Outcome<ProfileView, BankError>> UpdateAsync(GivenProfile given) =>
        _bank.Get<UpdateProfile>().ExecuteAsync(_anna, given, default);

    private Task<Outcome<ProfileView, BankError>> SubmitAsync() =>
        _bank.Get<SubmitKyc>().ExecuteAsync(_anna, Passport, default);

    private Task<Outcome<KycSubmissionView, BankError>> DecideAsync(Guid submission, KycDecision decision) =>
        _bank.Get<DecideKyc>().ExecuteAsync(_tilda, submission, decision, "seen at the counter", default);

    private Task<ProfileView> FindAsync() => _bank.Get<ProfileQueries>().FindAsync(_anna, default);

    private async Task<Guid> HandInAsync()
    {
        _ = (await UpdateAsync(Whole)).Value;
        _ = (await SubmitAsync()).Value;
        return Assert.Single(await QueueAsync());
    }

    private async Task<List<Guid>> QueueAsync()
    {
        await using var context = _bank.Context();
        return await ProfileQueries.Submitted(context).Select(waiting => waiting.Id).OrderBy(id => id).ToListAsync();
    }

    private async Task<List<string>> ToldAsync()
    {
        await using var context = _bank.Context();
        return await context.Set<Notification>()
            .Where(row => row.CustomerId == _anna)
            .OrderBy(row => row.Sequence)
            .Select(row => row.Kind)
            .ToListAsync();
    }

    private Task<Outcome<ExternalPaymentView, BankError>> OrderAsync(AccountView account, string key) =>
        _bank.Get<TransferExternal>().ExecuteAsync(
            new(_anna, account.Number, "DE89370400440532013000", "Nordlicht GmbH", new(10m, "EUR"), null, key),
            default);

    private static string FieldOf(Outcome<ProfileView, BankError> outcome) =>
        Assert.IsType<InvalidFieldError>(outcome.Error).Field;
}
