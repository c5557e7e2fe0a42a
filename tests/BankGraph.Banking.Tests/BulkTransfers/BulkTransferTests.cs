using BankGraph.Banking.Accounts;
using BankGraph.Banking.BulkTransfers;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Reversals;
using BankGraph.Banking.Spending;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.BulkTransfers;

public abstract class BulkTransferTests<TStore> where TStore : ITestStore
{
    private const string Header = "payee,name,amount,currency,description\n";
    private const string Iban = "DE66999999990000000002";

    [Fact]
    public async Task AllOrNothing_GoodRows_AreOneTransactionWithALineForEach()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        var csv = stage.Csv(("B", "30.00", "rent"), ("C", "20.00", "food"), ("B", "1.50", "gas"));

        var answer = (await stage.ExecuteAsync(csv, BulkMode.AllOrNothing)).Value;

        Assert.Equal(5150, answer.Total.AmountMinor);
        var id = Assert.Single(answer.Rows.Select(row => row.TransactionId).Distinct());
        Assert.NotNull(id);
        Assert.Equal(
            ["-3000 rent", "-2000 food", "-150 gas"],
            await stage.LinesAsync(stage.Anna, stage.Accounts["A"].Id));
        Assert.Equal(["3000 rent", "150 gas"], await stage.LinesAsync(stage.Ben, stage.Accounts["B"].Id));
        Assert.Equal((94850L, 3150L, 2000L), await stage.BalancesAsync());
        await stage.Bank.AssertSoundAsync();
    }

    [Fact]
    public async Task AllOrNothing_SeenByAPayee_IsThePayeesPartAndNoMore()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        var csv = stage.Csv(("B", "30.00", "rent"), ("C", "20.00", "secret"), ("B", "1.50", "gas"));
        var id = (await stage.ExecuteAsync(csv, BulkMode.AllOrNothing)).Value.Rows[0].TransactionId!.Value;

        await using var context = stage.Bank.Context();
        var payer = await AccountQueries.TransactionsByIds(context, stage.Anna, [id]).SingleAsync();
        var payee = await AccountQueries.TransactionsByIds(context, stage.Ben, [id]).SingleAsync();

        Assert.Equal((5150L, 3150L), (payer.AmountMinor, payee.AmountMinor));
        Assert.Null(payee.Description);
    }

    [Fact]
    public async Task AllOrNothing_Reversed_GivesEachTheirPartBack()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        var csv = stage.Csv(("B", "30.00", "rent"), ("C", "20.00", "secret"), ("B", "1.50", "gas"));
        var id = (await stage.ExecuteAsync(csv, BulkMode.AllOrNothing)).Value.Rows[0].TransactionId!.Value;

        var reversal = (await stage.Bank.Get<ReverseTransaction>().ExecuteAsync(
            new(Guid.NewGuid(), id, "sent twice", "r"), default)).Value;

        Assert.Equal((100000L, 0L, 0L), await stage.BalancesAsync());
        await using var context = stage.Bank.Context();
        var payer = await AccountQueries.TransactionsByIds(context, stage.Anna, [reversal.Id]).SingleAsync();
        var payee = await AccountQueries.TransactionsByIds(context, stage.Ben, [reversal.Id]).SingleAsync();
        Assert.Equal((5150L, 3150L), (payer.AmountMinor, payee.AmountMinor));
        await stage.Bank.AssertSoundAsync();
    }

    [Fact]
    public async Task AllOrNothing_RoundedUp_SavesTheRestOfEachRowToOthers()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        stage.Accounts["S"] = await stage.Bank.OpenAccountAsync(stage.Anna);
        var goal = (await stage.Bank.Get<CreateGoal>().ExecuteAsync(
            new(stage.Anna, stage.Accounts["A"].Number, "Bicycle", new(500m, "EUR"), null), default)).Value;
        _ = (await stage.Bank.Get<SetAutomaticSaving>().ExecuteAsync(
            stage.Anna, goal.Id, null, true, default)).Value;

        _ = (await stage.ExecuteAsync(
            stage.Csv(("B", "30.40", "rent"), ("S", "7.30", "mine"), ("C", "1.90", "gas")),
            BulkMode.AllOrNothing)).Value;
        await stage.Bank.RunAsync<RoundUpJob>();

        Assert.Equal(70, await stage.Bank.BalanceMinorAsync(goal.Id));
    }

    [Theory]
    [InlineData(BulkMode.AllOrNothing)]
    [InlineData(BulkMode.Each)]
    public async Task Execute_SentAgain_PaysNothingTwice(BulkMode mode)
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        var csv = stage.Csv(("B", "30.00", "rent"), ("C", "20.00", "food"));

        var first = (await stage.ExecuteAsync(csv, mode, "k")).Value;
        var again = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stage.ExecuteAsync(csv, mode, "k")));

        Assert.All(again, answer => Assert.Equal(first.Rows, answer.Value.Rows));
        Assert.Equal((95000L, 3000L, 2000L), await stage.BalancesAsync());
    }

    [Fact]
    public async Task Each_SentAgainAfterHalfOfIt_PaysTheOtherHalf()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        var csv = stage.Csv(("B", "30.00", "rent"), ("C", "20.00", "food"));

        // The first row as the process that died had booked it.
        await stage.Bank.Get<Transfer>().ExecuteAsync(
            new(
                stage.Anna,
                stage.Accounts["A"].Number,
                stage.Accounts["B"].Number,
                new(30m, "EUR"),
                "rent",
                BulkKey.OfRow(stage.Anna, "k", 1)),
            default);
        var answer = (await stage.ExecuteAsync(csv, BulkMode.Each, "k")).Value;

        Assert.All(answer.Rows, row => Assert.NotNull(row.TransactionId));
        Assert.Equal((95000L, 3000L, 2000L), await stage.BalancesAsync());
    }

    [Theory]
    [InlineData(BulkMode.AllOrNothing, BulkMode.Each, "30.00")]
    [InlineData(BulkMode.Each, BulkMode.AllOrNothing, "30.00")]
    [InlineData(BulkMode.Each, BulkMode.Each, "31.00")]
    public async Task Execute_SameKeyForSomethingElse_IsRefusedAsAWhole(BulkMode first, BulkMode then, string amount)
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        _ = (await stage.ExecuteAsync(stage.Csv(("B", "30.00", "rent")), first, "k")).Value;

        var refused = await stage.ExecuteAsync(stage.Csv(("B", amount, "rent")), then, "k");

        Assert.IsType<IdempotencyKeyReusedError>(refused.Error);
        Assert.Equal((97000L, 3000L, 0L), await stage.BalancesAsync());
    }

    [Fact]
    public async Task Execute_OneBadRow_MovesNothingOrTheOthers()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        var csv = stage.Csv(("B", "30.00", "rent"), ("C", "-1", "bad"), ("C", "20.00", "food"));

        var none = (await stage.ExecuteAsync(csv, BulkMode.AllOrNothing)).Value;
        Assert.Equal((100000L, 0L, 0L), await stage.BalancesAsync());
        var others = (await stage.ExecuteAsync(csv, BulkMode.Each)).Value;

        Assert.Equal(
            ["OTHER_ROW_REFUSED", "INVALID_AMOUNT", "OTHER_ROW_REFUSED"],
            none.Rows.Select(row => row.Error?.Code));
        Assert.Equal([null, "INVALID_AMOUNT", null], others.Rows.Select(row => row.Error?.Code));
        Assert.Equal((0L, 5000L), (none.Total.AmountMinor, others.Total.AmountMinor));
        Assert.Equal((95000L, 3000L, 2000L), await stage.BalancesAsync());
    }

    [Fact]
    public async Task AllOrNothing_PayeesAccountFrozen_IsSaidBesideItsRowsAndMovesNothing()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        await stage.Bank.FreezeAsync(stage.Accounts["C"].Id);

        var answer = (await stage.ExecuteAsync(
            stage.Csv(("B", "30.00", "rent"), ("C", "20.00", "food")), BulkMode.AllOrNothing)).Value;

        Assert.Equal(["OTHER_ROW_REFUSED", "ACCOUNT_NOT_ACTIVE"], answer.Rows.Select(row => row.Error?.Code));
        Assert.Equal((100000L, 0L, 0L), await stage.BalancesAsync());
    }

    [Fact]
    public async Task AllOrNothing_MoreThanThereIs_IsRefusedForTheSum()
    {
        await using var stage = await Stage.OpenAsync<TStore>();

        var outcome = await stage.ExecuteAsync(
            stage.Csv(("B", "600.00", "a"), ("C", "600.00", "b")), BulkMode.AllOrNothing);

        Assert.Equal(120000, Assert.IsType<InsufficientFundsError>(outcome.Error).Requested.AmountMinor);
        Assert.Equal((100000L, 0L, 0L), await stage.BalancesAsync());
    }

    [Theory]
    [InlineData(BulkMode.AllOrNothing, 50, null)]
    [InlineData(BulkMode.AllOrNothing, null, 50)]
    public async Task AllOrNothing_SumBeyondALimit_IsRefusedThoughNoRowIs(BulkMode mode, int? operation, int? day)
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        await stage.LimitAsync(operation, day);

        var outcome = await stage.ExecuteAsync(stage.Csv(("B", "30.00", "a"), ("C", "30.00", "b")), mode);

        Assert.IsType<LimitExceededError>(outcome.Error);
        Assert.Equal((100000L, 0L, 0L), await stage.BalancesAsync());
    }

    [Fact]
    public async Task Bulks_OfBothModes_ShareTheDaysLimitWithSingles()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        await stage.LimitAsync(null, 100);
        var csv = stage.Csv(("B", "30.00", "a"), ("C", "30.00", "b"));
        _ = (await stage.ExecuteAsync(csv, BulkMode.AllOrNothing)).Value;

        var each = (await stage.ExecuteAsync(csv, BulkMode.Each)).Value;

        Assert.Equal([null, "LIMIT_EXCEEDED"], each.Rows.Select(row => row.Error?.Code));
        Assert.Equal((91000L, 6000L, 3000L), await stage.BalancesAsync());
    }

    [Fact]
    public async Task Execute_RowToAnotherBank_IsOrderedAloneAndRefusedAmongOthers()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        var csv = $"{Header}{Iban},Otto Ohm,10.00,EUR,fee\n{stage.Accounts["B"].Number},Ben,30.00,EUR,rent";

        var none = (await stage.ExecuteAsync(csv, BulkMode.AllOrNothing)).Value;
        var each = (await stage.ExecuteAsync(csv, BulkMode.Each, "k")).Value;
        _ = (await stage.ExecuteAsync(csv, BulkMode.Each, "k")).Value;

        Assert.Equal(["NOT_ATOMIC", "OTHER_ROW_REFUSED"], none.Rows.Select(row => row.Error?.Code));
        Assert.NotNull(each.Rows[0].ExternalPaymentId);
        Assert.Equal(1000, await stage.Bank.HeldMinorAsync(stage.Accounts["A"].Id));
        Assert.Equal((97000L, 3000L, 0L), await stage.BalancesAsync());
    }

    [Fact]
    public async Task Validate_EveryKindOfRow_SaysWhatWouldBecomeOfItAndMovesNothing()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        await stage.Bank.FreezeAsync(stage.Accounts["C"].Id);
        var dollars = await stage.Bank.OpenAccountAsync(stage.Ben, "USD");
        var (own, b, c) = (
            stage.Accounts["A"].Number, stage.Accounts["B"].Number, stage.Accounts["C"].Number);
        string[] rows =
        [
            $"{b},Anna Berg,1.00,EUR,good", $"{b},Somebody Else,1.00,EUR,name", $"{Iban},Otto Ohm,1.00,EUR,iban",
            $"{c},Anna Berg,1.00,EUR,frozen", $"{own},Anna Berg,1.00,EUR,own",
            $"{dollars.Number},Anna Berg,1.00,EUR,usd",
            $"{b},Anna Berg,1.00,USD,usd", $"{b},Anna Berg,1.001,EUR,fine", $"{b},Anna Berg,\"1,000.00\",EUR,comma",
            $"{b},Anna Berg,1e3,EUR,e", $"=1+1,Anna Berg,1.00,EUR,formula", $"{b},,1.00,EUR,nobody",
            $"{AccountNumber.FromBody(100_000_000_000)},Anna Berg,1.00,EUR,unknown", $"{b},Anna Berg,1.00",
            $"{b},Anna Berg,1.00,EUR,{new string('x', 141)}",
        ];

        var outcome = await stage.Bank.Get<ValidateBulkTransfer>().ExecuteAsync(
            stage.Anna, own, Header + string.Join('\n', rows), default);

        Assert.Equal(
            [
                null, null, null, "ACCOUNT_NOT_ACTIVE", "SAME_ACCOUNT", "CURRENCY_MISMATCH", "CURRENCY_MISMATCH",
                "INVALID_AMOUNT", "INVALID_AMOUNT", "INVALID_AMOUNT", "INVALID_FIELD", "INVALID_FIELD",
                "ACCOUNT_NOT_FOUND", "INVALID_FIELD", "INVALID_FIELD",
            ],
            outcome.Value.Rows.Select(row => row.Error?.Code));
        Assert.Equal(
            [NameMatch.Match, NameMatch.NoMatch, NameMatch.NotChecked],
            outcome.Value.Rows.Take(3).Select(row => row.NameMatch ?? default));
        Assert.Equal(300, outcome.Value.Total.AmountMinor);
        Assert.Equal((100000L, 0L, 0L), await stage.BalancesAsync());
    }

    [Fact]
    public async Task Validate_SumBeyondWhatAnAccountHolds_IsNoFailure()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        var csv = stage.Csv(("B", "90000000000000000.00", "a"), ("C", "90000000000000000.00", "b"));

        var checkedRows = (await stage.Bank.Get<ValidateBulkTransfer>().ExecuteAsync(
            stage.Anna, stage.Accounts["A"].Number, csv, default)).Value.Rows;

        Assert.Equal([null, "INVALID_AMOUNT"], checkedRows.Select(row => row.Error?.Code));
    }

    [Fact]
    public async Task Execute_SomebodyElsesAccount_IsNotFound()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        var request = new BulkTransferRequest(
            stage.Ben, stage.Accounts["A"].Number, stage.Csv(("B", "1.00", "a")), BulkMode.Each, "k");

        var outcome = await stage.Bank.Get<ExecuteBulkTransfer>().ExecuteAsync(request, default);

        Assert.IsType<AccountNotFoundError>(outcome.Error);
    }

    [Fact]
    public async Task AllOrNothing_FromAnAccountUnusedForLong_IsRefused()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        await using var context = stage.Bank.Context();
        await LedgerAccounts.MarkDormantAsync(context, stage.Accounts["A"].Id, default);

        var outcome = await stage.ExecuteAsync(stage.Csv(("B", "1.00", "a")), BulkMode.AllOrNothing);

        Assert.IsType<AccountDormantError>(outcome.Error);
    }

    [Fact]
    public async Task AllOrNothing_ToTwoAccountsOfOnePayee_IsNoUseByThePayee()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        stage.Accounts["D"] = await stage.Bank.OpenAccountAsync(stage.Ben);
        stage.Bank.Clock.Advance(TimeSpan.FromDays(1));
        var since = stage.Bank.Clock.GetUtcNow().UtcDateTime;
        Assert.False((await stage.ExecuteAsync(
            stage.Csv(("B", "1.00", "a"), ("D", "1.00", "b")), BulkMode.AllOrNothing)).IsRefused);

        await using var context = stage.Bank.Context();
        Guid[] all = [stage.Accounts["A"].Id, stage.Accounts["B"].Id, stage.Accounts["D"].Id];
        Assert.Equal(all[1..].Order(), (await AccountActivity.Without(context, all, since).ToListAsync()).Order());
    }

    [Fact]
    public async Task AllOrNothing_ToOneselfAndOthers_IsSortedByTheRowsOtherSide()
    {
        await using var stage = await Stage.OpenAsync<TStore>();
        stage.Accounts["S"] = await stage.Bank.OpenAccountAsync(stage.Anna);
        Assert.False((await stage.ExecuteAsync(
            stage.Csv(("S", "2.00", "a"), ("B", "2.00", "b"), ("S", "3.00", "")), BulkMode.AllOrNothing)).IsRefused);

        await stage.Bank.Get<Categorizer>().CatchUpAsync(stage.Anna, default);

        await using var context = stage.Bank.Context();
        var sorted = await context.Set<EntryCategory>()
            .Where(row => row.AccountId == stage.Accounts["A"].Id && row.AmountMinor < 0)
            .OrderBy(row => row.Sequence)
            .Select(row => row.Category)
            .ToListAsync();
        Assert.Equal([SpendingCategory.OwnAccounts, SpendingCategory.Transfers, SpendingCategory.OwnAccounts], sorted);
    }
}
