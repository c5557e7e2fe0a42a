using System.Text.Json.Nodes;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Staff;
using BankGraph.Banking.Statements;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.SharedAccounts;

/// <summary>What holds for each owner of an account, not only for the one whom the bank keeps it for.</summary>
public abstract class OtherOwnerTests<TStore> where TStore : ITestStore
{
    private static readonly Guid Teller = new("00000000-0000-0000-0000-0000000000aa");

    [Fact]
    public async Task Export_WithAStatementInAnotherOwnersName_IsWholeAndKeepsThatName()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Owner);
        var yesterday = stage.Bank.Clock.Today.AddDays(-1);
        _ = (await stage.Bank.Get<IssueStatement>().ExecuteAsync(
            stage.Anna, stage.Account.Number, yesterday, yesterday, default)).Value;

        Assert.Equal("Anna Berg", await HolderAsync(stage.Anna));
        Assert.Null(await HolderAsync(stage.Ben));

        async Task<string?> HolderAsync(Guid customerId)
        {
            using var output = new MemoryStream();
            await stage.Bank.Get<ExportMyData>().WriteAsync(customerId, output, default);
            var statements = JsonNode.Parse(output.ToArray())!["statements"]!.AsArray(); // A test parses the list.
            return (string?)Assert.Single(statements)!["holder"];
        }
    }

    [Fact]
    public async Task CheckPayeeName_OfEachOwner_Matches()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var check = stage.Bank.Get<CheckPayeeName>();
        var number = stage.Account.Number;
        await stage.ShareAsync(AccountRight.Pay);
        Assert.Equal(new(NameMatch.NoMatch, null), await check.ExecuteAsync(number, "Ben Holm", default));

        await stage.ShareAsync(AccountRight.Owner);

        Assert.Equal(new(NameMatch.Match, null), await check.ExecuteAsync(number, "Ben Holm", default));
        Assert.Equal(new(NameMatch.Match, null), await check.ExecuteAsync(number, "Anna Berg", default));
        Assert.Equal(new(NameMatch.CloseMatch, "Ben Holm"), await check.ExecuteAsync(number, "B Holm", default));
        Assert.Equal(new(NameMatch.NoMatch, null), await check.ExecuteAsync(number, "Carl Duve", default));
    }

    [Fact]
    public async Task Reject_APaymentOfADelegate_TellsTheOwnersAndWhoHasOrderedIt()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var carla = await stage.Bank.RegisterAsync("carla@example.com");
        var dora = await stage.Bank.RegisterAsync("dora@example.com");
        await stage.ShareAsync(AccountRight.Pay);
        await stage.ShareAsync(AccountRight.Owner, email: "carla@example.com", with: carla);
        await stage.ShareAsync(AccountRight.View, email: "dora@example.com", with: dora);
        _ = (await stage.Bank.Get<TransferExternal>().ExecuteAsync(
            new(
                stage.Ben,
                stage.Account.Number,
                "DE89370400440532013000",
                "Nordlicht",
                new(1m, "EUR"),
                null,
                TestBank.NewKey()),
            default)).Value;

        stage.Bank.Clearing.Decide(ClearingAnswer.Rejected);
        await stage.Bank.RunAsync<ExternalTransferJob>();

        await using var context = stage.Bank.Context();
        var told = await context.Set<Notification>()
            .Where(row => row.Kind == NoticeKinds.ExternalPaymentRejected)
            .Select(row => row.CustomerId)
            .ToListAsync();
        Assert.Equal(new[] { stage.Anna, stage.Ben, carla }.Order(), told.Order());
    }

    [Fact]
    public async Task Staff_WhereAProcessRemembersTheHolderWhoHasLeft_StillFreezesTheAccount()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Owner);
        await using var elsewhere = await stage.Bank.AnotherAsync();
        var remembered = await elsewhere.Get<AccountDirectory>().FindAsync(stage.Account.Number, default);
        Assert.Equal(stage.Anna, remembered?.CustomerId);
        _ = (await stage.Bank.Get<EndAccess>().LeaveAsync(stage.Anna, stage.Account.Number, default)).Value;

        var frozen = await elsewhere.Get<FreezeAccount>().ExecuteAsync(
            Teller, stage.Account.Number, "a lost card", default);

        Assert.Equal((stage.Ben, AccountStatus.Frozen), (frozen.Value.CustomerId, frozen.Value.Status));
    }

    [Fact]
    public async Task Staff_WhereAProcessRemembersTheHolderWhoHasLeft_StillClosesTheAccount()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Owner);
        _ = (await stage.WithdrawAsync(stage.Anna, 1000m)).Value;
        await using var elsewhere = await stage.Bank.AnotherAsync();
        _ = await elsewhere.Get<AccountDirectory>().FindAsync(stage.Account.Number, default);
        _ = (await stage.Bank.Get<EndAccess>().LeaveAsync(stage.Anna, stage.Account.Number, default)).Value;

        var closed = await elsewhere.Get<CloseAccount>().ByStaffAsync(
            Teller, stage.Account.Number, "nobody uses it", default);

        Assert.Equal((stage.Ben, AccountStatus.Closed), (closed.Value.CustomerId, closed.Value.Status));
        Assert.Equal(NoticeKinds.AccountClosed, (await stage.NoticesAsync(stage.Ben))[^1]);
    }
}
