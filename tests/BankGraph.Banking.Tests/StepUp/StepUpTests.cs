using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Payees;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.StepUp;
using BankGraph.Banking.Tests.Credentials;
using BankGraph.Banking.Tests.SecondFactors;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.StepUp;

public abstract class StepUpTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private const string Iban = "DE98999999990000000008";

    private TestBank _bank = null!; // Set before each test.
    private Viewer _anna = null!; // Set before each test.
    private AccountView _annas = null!; // Set before each test.
    private AccountView _bens = null!; // Set before each test.
    private byte[] _secret = [];

    public Task InitializeAsync() => OpenAsync();

    public Task DisposeAsync() => _bank.DisposeAsync().AsTask();

    [Fact]
    public async Task Demand_WithoutASecondFactor_LetsEverythingThrough()
    {
        Assert.Null(await DemandAsync(Paying(9_000)));
    }

    [Fact]
    public async Task Demand_FirstPaymentToSomebody_GoesThroughOnceItIsProven()
    {
        await AddMessageFactorAsync();
        var payment = Paying(20);
        var required = await RequiredAsync(payment);

        Assert.Equal([SecondFactorKind.Email], required.Factors);
        Assert.Null(await AnswerAsync(required, await SentAsync()));
        Assert.Null(await DemandAsync(payment));
        Assert.Contains(await _bank.AuditAsync(), record => record.Action == AuditAction.ChallengeAnswered);
    }

    [Fact]
    public async Task Demand_AnotherAmountReceiverAccountOrKey_NeedsACodeOfItsOwn()
    {
        await AddMessageFactorAsync();
        var carl = await _bank.OpenAccountAsync(await _bank.RegisterAsync("carl@example.com"));
        var second = await _bank.OpenAccountAsync(_anna.CustomerId, balance: 100);
        await ProveAsync(Paying(20, key: "k"));

        await RequiredAsync(Paying(20.01m, key: "k"));
        await RequiredAsync(Paying(20, to: carl.Number, key: "k"));
        await RequiredAsync(Paying(20, from: second.Number, key: "k"));
        await RequiredAsync(Paying(20, key: "l"));
        await RequiredAsync(Paying(20, key: "k") with { Name = "another" });
        Assert.Null(await DemandAsync(Paying(20, key: "k")));
    }

    [Fact]
    public async Task Demand_ByAnotherSessionOrCustomer_DoesNotUseTheProof()
    {
        await AddMessageFactorAsync();
        await ProveAsync(Paying(20, key: "k"));
        var elsewhere = _anna with { SessionId = Guid.NewGuid() };

        Assert.IsType<StepUpRequiredError>(await DemandAsync(Paying(20, key: "k"), elsewhere));
        Assert.Null(await DemandAsync(Paying(20, key: "k")));
    }

    [Fact]
    public async Task Demand_AgainWithTheSameKey_IsLetThroughToItsFirstAnswer()
    {
        await AddMessageFactorAsync();
        var payment = Paying(20);
        await ProveAsync(payment);
        Assert.Null(await DemandAsync(payment));
        _bank.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Null(await DemandAsync(payment));
        Assert.Null(await DemandAsync(payment, _anna with { SessionId = Guid.NewGuid() }));
    }

    [Fact]
    public async Task Demand_WithoutAKey_UsesTheProofUpOnce()
    {
        await AddMessageFactorAsync();
        var action = SensitiveAction.Closing("closeAccount", _annas.Number);
        await ProveAsync(action, MessageKinds.ConfirmClosing);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DemandAsync(action)));

        Assert.Single(answers, answer => answer is null);
    }

    [Fact]
    public async Task Demand_AfterTheProofHasExpired_AsksAgain()
    {
        await AddMessageFactorAsync();
        var payment = Paying(20);
        await ProveAsync(payment);
        _bank.Clock.Advance(ChallengeBook.Lifetime);

        await RequiredAsync(payment);
    }

    [Fact]
    public async Task Demand_ToSomebodyPaidBefore_AsksOnlyAboveTheAmount()
    {
        await AddMessageFactorAsync();
        await TransferAsync(1);

        Assert.Null(await DemandAsync(Paying(500)));
        await RequiredAsync(Paying(500.01m));
    }

    [Fact]
    public async Task Demand_ToOneWhoHasOnlyPaidTheCustomer_Asks()
    {
        await AddMessageFactorAsync();
        var ben = await OwnerAsync(_bens);
        await _bank.DepositAsync(ben, _bens.Number, 10);
        await _bank.Get<Transfer>().ExecuteAsync(
            new TransferRequest(ben, _bens.Number, _annas.Number, new(5, "EUR"), null, TestBank.NewKey()), default);

        await RequiredAsync(Paying(20));
    }

    [Fact]
    public async Task Demand_BetweenOwnAccounts_AsksNothing()
    {
        await AddMessageFactorAsync();
        var savings = await _bank.OpenAccountAsync(_anna.CustomerId);

        Assert.Null(await DemandAsync(Paying(9_000, to: savings.Number)));
    }

    [Fact]
    public async Task Demand_ToAnotherBank_AsksUntilOneWasOrdered()
    {
        await AddMessageFactorAsync();
        await RequiredAsync(PayingExternally(20));
        await _bank.Get<TransferExternal>().ExecuteAsync(
            new(_anna.CustomerId, _annas.Number, Iban, "Nordlicht", new(1, "EUR"), null, TestBank.NewKey()), default);

        Assert.Null(await DemandAsync(PayingExternally(20)));
    }

    [Fact]
    public async Task Demand_PayeeAtAnotherBank_AsksForThatIban()
    {
        await AddMessageFactorAsync();
        var payee = new NewPayee(_anna.CustomerId, "Nordlicht", null, null, Iban);
        var id = (await _bank.Get<AddPayee>().ExecuteAsync(payee, default)).Value.Id;
        var action = SensitiveAction.Paying(
            "schedulePayment",
            new OrderedPayment(_annas.Number, new(20, "EUR")) { PayeeId = id },
            "key");

        await ProveAsync(action);

        Assert.Contains(Iban, Assert.Single(await _bank.LettersAsync(MessageKinds.ConfirmPayment)).Body);
    }

    [Fact]
    public async Task Demand_Bill_AsksUntilOneOfTheProviderWasPaid()
    {
        await AddMessageFactorAsync();
        _bank.Gateway.Issue("1", 2_000, _bank.Clock.Today.AddDays(5));
        _bank.Gateway.Issue("2", 50_001, _bank.Clock.Today.AddDays(6));
        var bills = (await _bank.LinkAsync(_anna.CustomerId)).OrderBy(bill => bill.AmountMinor).ToList();
        await ProveAsync(PayingBill(bills[0].Id, 5));
        Assert.Contains("5.00 EUR", Assert.Single(await _bank.LettersAsync(MessageKinds.ConfirmPayment)).Body);
        await RequiredAsync(PayingBill(bills[0].Id, 6));

        await _bank.Get<PayBill>().ExecuteAsync(
            new(_anna.CustomerId, bills[0].Id, _annas.Number, new(1, "EUR"), TestBank.NewKey()), default);

        Assert.Null(await DemandAsync(PayingBill(bills[0].Id, 6)));
        Assert.Null(await DemandAsync(PayingBill(bills[1].Id, 500)));
        await RequiredAsync(PayingBill(bills[1].Id, null));
    }

    [Fact]
    public async Task Demand_BillsByThemselves_AsksUntilOneOfTheProviderWasPaidAndAboveTheAmount()
    {
        await AddMessageFactorAsync();
        _bank.Gateway.Issue("1", 2_000, _bank.Clock.Today.AddDays(5));
        var bill = (await _bank.LinkAsync(_anna.CustomerId))[0];
        var linkId = await LinkOfAsync(bill.Id);
        await ProveAsync(PayingByItself(linkId, 80), MessageKinds.ConfirmAutoPay);
        await RequiredAsync(PayingByItself(linkId, 81));
        await RequiredAsync(PayingByItself(linkId, 80, daysBefore: 3));
        Assert.Null(await DemandAsync(PayingByItself(linkId, 80)));
        await RequiredAsync(PayingByItself(linkId, 80));

        await _bank.Get<PayBill>().ExecuteAsync(
            new(_anna.CustomerId, bill.Id, _annas.Number, new(5, "EUR"), "paid"), default);

        Assert.Null(await DemandAsync(PayingByItself(linkId, 500)));
        await RequiredAsync(PayingByItself(linkId, 500.01m));
    }

    [Fact]
    public async Task Demand_BillsOfALinkOfSomebodyElse_IsLeftToItsCommand()
    {
        await AddMessageFactorAsync();
        _bank.Gateway.Issue("1", 2_000, _bank.Clock.Today.AddDays(5));
        var bens = await LinkOfAsync((await _bank.LinkAsync(await OwnerAsync(_bens)))[0].Id);

        Assert.Null(await DemandAsync(PayingByItself(bens, 900)));
    }

    [Fact]
    public async Task Demand_BillOfSomebodyElse_IsLeftToItsCommand()
    {
        await AddMessageFactorAsync();

        Assert.Null(await DemandAsync(PayingBill(Guid.NewGuid(), 900)));
    }

    [Fact]
    public async Task Demand_Cash_AsksOnlyAboveTheAmount()
    {
        await AddMessageFactorAsync();

        Assert.Null(await DemandAsync(Withdrawing(500)));
        await ProveAsync(Withdrawing(500.01m), MessageKinds.ConfirmWithdrawal);
        await RequiredAsync(Withdrawing(500.02m));
        Assert.Null(await DemandAsync(Withdrawing(500.01m)));
    }

    [Fact]
    public async Task Demand_AgainBeforeItIsAnswered_IsTheSameChallengeAndSendsNothing()
    {
        await AddMessageFactorAsync();
        var payment = Paying(20);

        var first = await RequiredAsync(payment);
        var second = await RequiredAsync(payment);

        Assert.Equal(first.ChallengeId, second.ChallengeId);
        var letter = Assert.Single(await _bank.LettersAsync(MessageKinds.ConfirmPayment));
        Assert.Contains("20.00 EUR", letter.Body);
        Assert.Contains(_bens.Number, letter.Body);
    }

    [Fact]
    public async Task Demand_AgainAndAgain_SendsSoManyCodesADay()
    {
        await AddMessageFactorAsync();
        for (var i = 0; i < MessageCodes.MaxPerDay + 2; i++) await RequiredAsync(Paying(20 + i));

        Assert.Equal(
            MessageCodes.MaxPerDay,
            (await _bank.LettersAsync(MessageKinds.ConfirmPayment)).Count);
    }

    [Fact]
    public async Task Answer_OfAnotherCustomerOrSession_IsRefusedAndCountsNothing()
    {
        await AddMessageFactorAsync();
        var required = await RequiredAsync(Paying(20));
        var code = await SentAsync();
        var ben = new Viewer(await OwnerAsync(_bens), _anna.SessionId, RoleSet.Customer);

        Assert.Equal(new InvalidCodeError(), await AnswerAsync(required, code, ben));
        Assert.Equal(
            new InvalidCodeError(),
            await AnswerAsync(required, code, _anna with { SessionId = Guid.NewGuid() }));
        Assert.Null(await AnswerAsync(required, code));
    }

    [Fact]
    public async Task Answer_WithTheCodeOfAnotherChallenge_IsRefused()
    {
        await AddMessageFactorAsync();
        await RequiredAsync(Paying(20));
        var other = await SentAsync();
        var required = await RequiredAsync(Paying(21));

        Assert.Equal(new InvalidCodeError(), await AnswerAsync(required, other));
        await RequiredAsync(Paying(21));
    }

    [Fact]
    public async Task Answer_TooLateOrASecondTime_IsRefused()
    {
        await AddMessageFactorAsync();
        var required = await RequiredAsync(Paying(20));
        var code = await SentAsync();
        Assert.Null(await AnswerAsync(required, code));
        var late = await RequiredAsync(Paying(21));
        var lateCode = await SentAsync();
        _bank.Clock.Advance(ChallengeBook.Lifetime);

        Assert.Equal(new InvalidCodeError(), await AnswerAsync(required, code));
        Assert.Equal(new InvalidCodeError(), await AnswerAsync(late, lateCode));
    }

    [Fact]
    public async Task Answer_WrongCodes_LockTheCustomer()
    {
        await AddMessageFactorAsync();
        var required = await RequiredAsync(Paying(20));
        var code = await SentAsync();
        for (var i = 0; i < SingleUseCode.MaxAttempts; i++) await AnswerAsync(required, "no code");

        Assert.IsType<AccountLockedError>(await AnswerAsync(required, code));
        await using var context = _bank.Context();
        Assert.Equal(0, (await context.Set<Challenge>().AsNoTracking().SingleAsync()).AttemptsLeft);
    }

    [Fact]
    public async Task Answer_WithOneCodeOfAnApp_WorksForOneChallenge()
    {
        await AddAppAsync();
        var first = await RequiredAsync(Paying(20));
        var second = await RequiredAsync(Paying(21));
        _bank.Clock.Advance(TimeSpan.FromSeconds(OneTimeCodes.StepSeconds));
        var code = Shown();

        Assert.Equal([SecondFactorKind.App], first.Factors);
        Assert.Null(await AnswerAsync(first, code));
        Assert.Equal(new InvalidCodeError(), await AnswerAsync(second, code));
        Assert.NotNull((await _bank.Get<Login>().ExecuteAsync(
            "anna@example.com", TestBank.Password, code, default)).Error);
        Assert.Empty(await _bank.LettersAsync(MessageKinds.ConfirmPayment));
    }

    [Fact]
    public async Task Answer_WithAnAppThatIsNotConfirmed_IsRefused()
    {
        var enroll = _bank.Get<EnrollSecondFactor>();
        var made = (await enroll.ExecuteAsync(_anna.CustomerId, TestBank.Password, default)).Value;
        _secret = Base32.Read(made.Secret);
        await AddMessageFactorAsync();
        var required = await RequiredAsync(Paying(20));

        Assert.Equal(new InvalidCodeError(), await AnswerAsync(required, Shown()));
    }

    [Fact]
    public async Task Demand_JustAfterAFactorWasConfirmed_KnowsOfIt()
    {
        Assert.Null(await DemandAsync(Paying(20)));
        await AddMessageFactorAsync();

        await RequiredAsync(Paying(20));
    }

    [Fact]
    public async Task Demand_WhereAllNeedASecondFactor_TellsWhoHasNoneToAddOne()
    {
        await DisposeAsync();
        await OpenAsync(new() { ["StepUp:RequiredOfAll"] = "true" });

        var required = await RequiredAsync(Paying(20));

        Assert.Null(required.ChallengeId);
        Assert.Empty(required.Factors);
    }

    [Fact]
    public async Task Demand_WherePaymentsNeedAVerifiedAddress_RefusesThoseToOthersUntilThen()
    {
        await DisposeAsync();
        await OpenAsync(new() { ["StepUp:PaymentsNeedVerifiedEmail"] = "true" });
        var savings = await _bank.OpenAccountAsync(_anna.CustomerId);

        Assert.Equal(new EmailNotVerifiedError(), await DemandAsync(Paying(20)));
        Assert.Null(await DemandAsync(Withdrawing(20)));
        Assert.Null(await DemandAsync(Paying(20, to: savings.Number)));
        await _bank.Get<RequestEmailVerification>().ExecuteAsync(_anna.CustomerId, default);
        var code = await _bank.CodeAsync(MessageKinds.VerifyEmail);
        await _bank.Get<VerifyEmail>().ExecuteAsync(_anna.CustomerId, code, default);
        Assert.Null(await DemandAsync(Paying(20)));
    }

    [Fact]
    public async Task Housekeeping_AfterAWeek_ForgetsChallenges()
    {
        await AddMessageFactorAsync();
        await RequiredAsync(Paying(20));
        _bank.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromSeconds(1));

        await _bank.RunAsync<ChallengeHousekeeping>();

        await using var context = _bank.Context();
        Assert.False(await context.Set<Challenge>().AnyAsync());
    }

    private async Task OpenAsync(Dictionary<string, string?>? settings = null)
    {
        _bank = await TestBank.OpenAsync<TStore>(settings);
        _anna = new Viewer(await _bank.RegisterAsync(), Guid.NewGuid(), RoleSet.Customer);
        _annas = await _bank.OpenAccountAsync(_anna.CustomerId, balance: 1_000);
        _bens = await _bank.OpenAccountAsync(await _bank.RegisterAsync("ben@example.com"));
    }

    private SensitiveAction Paying(decimal amount, string? to = null, string? from = null, string key = "key") =>
        SensitiveAction.Paying(
            "transfer",
            new OrderedPayment(from ?? _annas.Number, new(amount, "EUR")) { ToAccountNumber = to ?? _bens.Number },
            key);

    private SensitiveAction PayingExternally(decimal amount) => SensitiveAction.Paying(
        "transferExternal",
        new OrderedPayment(_annas.Number, new(amount, "EUR")) { Iban = Iban },
        "key");

    private SensitiveAction PayingByItself(Guid linkId, decimal ceiling, int daysBefore = 0) =>
        SensitiveAction.PayingByItself(
            "setAutoPay",
            new OrderedPayment(_annas.Number, new(ceiling, "EUR")) { LinkId = linkId },
            $"{linkId}",
            $"{daysBefore}");

    private async Task<Guid> LinkOfAsync(Guid billId)
    {
        await using var context = _bank.Context();
        return await context.Bills.Where(bill => bill.Id == billId).Select(bill => bill.LinkId).SingleAsync();
    }

    private SensitiveAction PayingBill(Guid billId, decimal? amount) => SensitiveAction.Paying(
        "payBill",
        new OrderedPayment(_annas.Number, amount is { } value ? new(value, "EUR") : null) { BillId = billId },
        "key",
        $"{billId}");

    private SensitiveAction Withdrawing(decimal amount) =>
        SensitiveAction.Withdrawing("withdraw", _annas.Number, new(amount, "EUR"), "key");

    private Task<Outcome<TransactionView, ITransferError>> TransferAsync(decimal amount) =>
        _bank.Get<Transfer>().ExecuteAsync(
            new TransferRequest(
                _anna.CustomerId, _annas.Number, _bens.Number, new(amount, "EUR"), null, TestBank.NewKey()),
            default);

    private Task<BankError?> DemandAsync(SensitiveAction action, Viewer? viewer = null) =>
        _bank.Get<StepUpGuard>().DemandAsync(viewer ?? _anna, action, default);

    private async Task<StepUpRequiredError> RequiredAsync(SensitiveAction action) =>
        Assert.IsType<StepUpRequiredError>(await DemandAsync(action));

    private async Task<BankError?> AnswerAsync(StepUpRequiredError required, string code, Viewer? viewer = null) =>
        (await _bank.Get<AnswerChallenge>().ExecuteAsync(
            viewer ?? _anna, Assert.NotNull(required.ChallengeId), code, default)).Error;

    private async Task ProveAsync(SensitiveAction action, string kind = MessageKinds.ConfirmPayment)
    {
        var required = await RequiredAsync(action);
        Assert.Null(await AnswerAsync(required, await _bank.CodeAsync(kind)));
    }

    // Letters are told apart by their instants.
    private async Task<string> SentAsync()
    {
        var code = await _bank.CodeAsync(MessageKinds.ConfirmPayment);
        _bank.Clock.Advance(TimeSpan.FromSeconds(1));
        return code;
    }

    private async Task AddMessageFactorAsync()
    {
        await _bank.Get<EnrollMessageFactor>()
            .ExecuteAsync(_anna.CustomerId, TestBank.Password, MessageChannel.Email, default);
        var code = await _bank.CodeAsync(MessageKinds.VerifyEmail);
        Assert.False((await _bank.Get<ConfirmMessageFactor>().ExecuteAsync(
            _anna.CustomerId, code, default)).IsRefused);
    }

    private async Task AddAppAsync()
    {
        var enroll = _bank.Get<EnrollSecondFactor>();
        var made = (await enroll.ExecuteAsync(_anna.CustomerId, TestBank.Password, default)).Value;
        _secret = Base32.Read(made.Secret);
        Assert.False((await _bank.Get<ConfirmSecondFactor>().ExecuteAsync(
            _anna.CustomerId, Shown(), default)).IsRefused);
    }

    private string Shown() => OneTimeCodes.CodeOf(_secret, OneTimeCodes.StepOf(_bank.Clock.GetUtcNow()));

    private async Task<Guid> OwnerAsync(AccountView account)
    {
        await using var context = _bank.Context();
        return await context.CustomerAccounts
            .Where(row => row.Number == account.Number)
            .Select(row => row.CustomerId)
            .SingleAsync();
    }
}
