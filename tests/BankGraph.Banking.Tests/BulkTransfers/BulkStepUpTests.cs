using BankGraph.Banking.BulkTransfers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.StepUp;
using BankGraph.Banking.Tests.Credentials;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.BulkTransfers;

/// <summary>Anna has her codes sent; she has paid Ben before, and never Cleo.</summary>
public sealed class BulkStepUpTests : IAsyncLifetime
{
    private readonly Guid _sessionId = Guid.NewGuid();
    private Stage _stage = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _stage = await Stage.OpenAsync<Sqlite>();
        Assert.False((await _stage.ExecuteAsync(
            _stage.Csv(("B", "1.00", "")), BulkMode.AllOrNothing)).IsRefused);
        await _stage.Bank.Get<EnrollMessageFactor>()
            .ExecuteAsync(_stage.Anna, TestBank.Password, MessageChannel.Email, default);
        var code = await _stage.Bank.CodeAsync(MessageKinds.VerifyEmail);
        Assert.False((await _stage.Bank.Get<ConfirmMessageFactor>()
            .ExecuteAsync(_stage.Anna, code, default)).IsRefused);
    }

    public Task DisposeAsync() => _stage.DisposeAsync().AsTask();

    [Fact]
    public async Task Demand_ToOnePaidBefore_AsksWhenTheRowsTogetherAreAboveTheAmount()
    {
        Assert.Null(await DemandAsync(_stage.Csv(("B", "250.00", ""), ("B", "250.00", ""))));

        Assert.IsType<StepUpRequiredError>(
            await DemandAsync(_stage.Csv(("B", "250.00", ""), ("B", "250.01", ""))));
    }

    [Fact]
    public async Task Demand_OneRowToSomebodyNew_Asks() => Assert.IsType<StepUpRequiredError>(
        await DemandAsync(_stage.Csv(("B", "1.00", ""), ("C", "0.01", ""))));

    [Fact]
    public async Task Demand_OneRowToANewAccountOfAnotherBank_Asks() => Assert.IsType<StepUpRequiredError>(
        await DemandAsync(_stage.Csv(("B", "1.00", "")) + "\nDE66999999990000000002,Otto Ohm,0.01,EUR,"));

    [Theory]
    [InlineData("no file")]
    [InlineData("payee,name,amount,currency,description\n12,Nobody,much,EUR,")]
    public async Task Demand_NothingThatCouldBePaid_IsLeftToBeRefused(string csv) =>
        Assert.Null(await DemandAsync(csv));

    [Fact]
    public async Task Demand_Proven_IsGoodForThisFileModeAndKeyOnly()
    {
        var csv = _stage.Csv(("C", "20.00", "rent"), ("C", "5.50", "gas"));
        var required = Assert.IsType<StepUpRequiredError>(await DemandAsync(csv));
        var letter = Assert.Single(await _stage.Bank.LettersAsync(MessageKinds.ConfirmPayments));
        Assert.Contains("2 payments of 25.50 EUR", letter.Body);
        var code = await _stage.Bank.CodeAsync(MessageKinds.ConfirmPayments);
        Assert.Null((await _stage.Bank.Get<AnswerChallenge>().ExecuteAsync(
            Viewer(), Assert.NotNull(required.ChallengeId), code, default)).Error);

        Assert.IsType<StepUpRequiredError>(await DemandAsync(csv.Replace("rent", "food")));
        Assert.IsType<StepUpRequiredError>(await DemandAsync(csv, BulkMode.Each));
        Assert.IsType<StepUpRequiredError>(await DemandAsync(csv, key: "another"));
        Assert.Null(await DemandAsync(csv));
    }

    private Viewer Viewer() => new(_stage.Anna, _sessionId, RoleSet.Customer);

    private Task<BankError?> DemandAsync(string csv, BulkMode mode = BulkMode.AllOrNothing, string key = "key") =>
        _stage.Bank.Get<StepUpGuard>().DemandAsync(
            Viewer(),
            SensitiveAction.PayingMany(
                "executeBulkTransfer",
                BulkPayments.Of(_stage.Accounts["A"].Number, csv),
                key,
                $"{mode}",
                csv),
            default);
}
