using System.Text;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Audit;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Staff;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Profiles;

public abstract class KycRenewalTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;
    private Guid _tilda;
    private DateOnly _firstEnd;
    private DateOnly _secondEnd;

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>(new() { ["Kyc:ExternalTransfersNeedVerification"] = "true" });
        _anna = await _bank.RegisterAsync();
        _tilda = await _bank.RegisterAsync("tilda@example.com");
        (_firstEnd, _secondEnd) = (_bank.Clock.Today.AddDays(100), _bank.Clock.Today.AddYears(10));
        _ = (await _bank.Get<UpdateProfile>().ExecuteAsync(_anna, Given(), default)).Value;
        _ = (await SubmitAsync("FIRST0001", _firstEnd)).Value;
        _ = (await DecideAsync((await WaitingAsync()).Id, KycDecision.Verify)).Value;
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Submit_BeforeTheTime_SaysFromWhenOn()
    {
        var refused = (await SubmitAsync("SECOND002", _secondEnd)).Error;

        Assert.Equal(new KycVerifiedError(_firstEnd.AddDays(-90)), refused);
        Assert.Equal(_firstEnd.AddDays(-90), (await FindAsync()).RenewableFrom);
    }

    [Fact]
    public async Task Submit_OfOneThatIsNotValidForLonger_IsRefused()
    {
        _bank.Clock.Advance(TimeSpan.FromDays(10));

        var refused = (await SubmitAsync("SECOND002", _firstEnd)).Error;

        Assert.Equal("documentValidUntil", Assert.IsType<InvalidFieldError>(refused).Field);
        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task Renewal_WhileItWaits_LeavesTheCustomerVerifiedByTheOneBefore()
    {
        var waiting = await RenewAsync();

        var kyc = await FindAsync();
        Assert.Equal((KycStatus.Verified, "FIRST0001", null), (kyc.Status, kyc.Document?.Number, kyc.RenewableFrom));
        Assert.Equal(("SECOND002", _secondEnd), (kyc.Renewal?.Document.Number, kyc.Renewal?.Document.ValidUntil));
        Assert.True(waiting.IsRenewal);
        Assert.Equal(_secondEnd, waiting.DocumentValidUntil);
        var seen = await _bank.Get<CustomerRecords>().FindAsync(_tilda, _anna, default);
        Assert.Equal(KycStatus.Verified, seen?.KycStatus);
        Assert.False((await OrderAsync()).IsRefused);
        Assert.Equal(new KycPendingError(), (await SubmitAsync("THIRD0003", _secondEnd)).Error);
        Assert.Equal(
            new KycPendingError(), (await _bank.Get<UpdateProfile>().ExecuteAsync(_anna, Given(), default)).Error);
        var record = (await _bank.AuditAsync()).Last(it => it.Action == AuditAction.KycSubmitted);
        Assert.Equal("""{"document":"Passport","isRenewal":true}""", record.AfterJson);
    }

    [Fact]
    public async Task Renewal_Accepted_CountsWithItsOwnLastDay()
    {
        var waiting = await RenewAsync();

        var decided = (await DecideAsync(waiting.Id, KycDecision.Verify)).Value;

        Assert.Equal((KycStatus.Verified, true), (decided.Status, decided.IsRenewal));
        var kyc = await FindAsync();
        Assert.Equal((KycStatus.Verified, "SECOND002", null), (kyc.Status, kyc.Document?.Number, kyc.Renewal));
        Assert.Equal([NoticeKinds.KycVerified, NoticeKinds.KycRenewed], await ToldAsync());
        _bank.Clock.Advance(TimeSpan.FromDays(200));
        await _bank.RunAsync<KycExpiryJob>();
        Assert.Equal(KycStatus.Verified, (await FindAsync()).Status);
        Assert.Equal(new KycVerifiedError(_secondEnd.AddDays(-90)), (await SubmitAsync("THIRD0003", _secondEnd)).Error);
    }

    [Fact]
    public async Task Renewal_Rejected_LeavesTheOneBeforeUntilItsEnd()
    {
        var waiting = await RenewAsync();

        var decided = (await DecideAsync(waiting.Id, KycDecision.Reject)).Value;

        Assert.Equal(KycStatus.Rejected, decided.Status);
        var kyc = await FindAsync();
        Assert.Equal(
            (KycStatus.Verified, "FIRST0001", "seen at the counter", null),
            (kyc.Status, kyc.Document?.Number, kyc.RejectionReason, kyc.Renewal));
        Assert.Equal([NoticeKinds.KycVerified, NoticeKinds.KycRenewalRejected], await ToldAsync());
        Assert.Equal(new ChangeDecidedError(), (await DecideAsync(waiting.Id, KycDecision.Verify)).Error);
        Assert.False((await OrderAsync()).IsRefused);
        Assert.False((await SubmitAsync("THIRD0003", _secondEnd)).IsRefused);
        _ = (await DecideAsync((await WaitingAsync()).Id, KycDecision.Reject)).Value;
        _bank.Clock.Advance(TimeSpan.FromDays(91));
        await _bank.RunAsync<KycExpiryJob>();
        Assert.Equal(KycStatus.Expired, (await FindAsync()).Status);
        Assert.Equal(NoticeKinds.KycExpired, (await ToldAsync())[^1]);
    }

    [Theory]
    [InlineData(KycDecision.Verify, KycStatus.Verified, NoticeKinds.KycVerified)]
    [InlineData(KycDecision.Reject, KycStatus.Rejected, NoticeKinds.KycRejected)]
    public async Task Renewal_DecidedAfterTheEndOfTheOneBefore_IsDecidedAsAnyOther(
        KycDecision decision,
        KycStatus expected,
        string told)
    {
        var waiting = await RenewAsync();
        _bank.Clock.Advance(TimeSpan.FromDays(91));
        await _bank.RunAsync<KycExpiryJob>();
        Assert.Equal(KycStatus.Submitted, (await FindAsync()).Status);
        Assert.Equal(new KycRequiredError(KycStatus.Submitted), (await OrderAsync()).Error);

        _ = (await DecideAsync(waiting.Id, decision)).Value;

        Assert.Equal(expected, (await FindAsync()).Status);
        Assert.Equal([NoticeKinds.KycVerified, told], await ToldAsync());
    }

    [Fact]
    public async Task Export_WhileARenewalWaits_HasBothDocuments()
    {
        await RenewAsync();
        using var output = new MemoryStream();

        await _bank.Get<ExportMyData>().WriteAsync(_anna, output, default);

        var text = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("FIRST0001", text, StringComparison.Ordinal);
        Assert.Contains("SECOND002", text, StringComparison.Ordinal);
    }

    private static GivenProfile Given() => new(
        new(1990, 5, 17),
        "Ingenieurin",
        new RequestedAmount(52000m, "EUR"),
        IncomeFrequency.Yearly,
        new("Lindenweg 4", "10115", "Berlin", "DE"),
        "DE");

    private async Task<KycSubmissionView> RenewAsync()
    {
        _bank.Clock.Advance(TimeSpan.FromDays(10));
        _ = (await SubmitAsync("SECOND002", _secondEnd)).Value;
        return await WaitingAsync();
    }

    private Task<Outcome<ProfileView, BankError>> SubmitAsync(string number, DateOnly validUntil) =>
        _bank.Get<SubmitKyc>().ExecuteAsync(_anna, new(IdentityDocumentKind.Passport, number, validUntil), default);

    private Task<Outcome<KycSubmissionView, BankError>> DecideAsync(Guid submission, KycDecision decision) =>
        _bank.Get<DecideKyc>().ExecuteAsync(_tilda, submission, decision, "seen at the counter", default);

    private async Task<KycView> FindAsync() => (await _bank.Get<ProfileQueries>().FindAsync(_anna, default)).Kyc;

    private async Task<KycSubmissionView> WaitingAsync() => Assert.Single(await QueueAsync());

    private async Task<List<KycSubmissionView>> QueueAsync()
    {
        await using var context = _bank.Context();
        return await ProfileQueries.Submitted(context).OrderBy(waiting => waiting.Id).ToListAsync();
    }

    private async Task<List<string>> ToldAsync()
    {
        await using var context = _bank.Context();
        return await context.Set<Notification>()
            .Where(row => row.CustomerId == _anna && row.Kind.StartsWith("Kyc"))
            .OrderBy(row => row.Sequence)
            .Select(row => row.Kind)
            .ToListAsync();
    }

    private async Task<Outcome<ExternalPaymentView, BankError>> OrderAsync()
    {
        var account = await _bank.OpenAccountAsync(_anna, balance: 100m);
        return await _bank.Get<TransferExternal>().ExecuteAsync(
            new(
                _anna,
                account.Number,
                "DE89370400440532013000",
                "Nordlicht GmbH",
                new(10m, "EUR"),
                null,
                TestBank.NewKey()),
            default);
    }
}
