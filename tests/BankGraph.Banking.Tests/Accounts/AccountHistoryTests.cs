using BankGraph.Banking.Accounts;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Staff;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Accounts;

public abstract class AccountHistoryTests<TStore> where TStore : ITestStore
{
    private static readonly Guid Teller = new("00000000-0000-0000-0000-0000000000aa");

    [Fact]
    public async Task Rename_NewNameThenTheSame_IsKeptOnceWithWhatItWas()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);

        Assert.Equal("Rent", (await RenameAsync(bank, anna, account, " Rent ")).Value.Name);
        Assert.Equal("Rent", (await RenameAsync(bank, anna, account, "Rent")).Value.Name);
        Assert.Null((await RenameAsync(bank, anna, account, " ")).Value.Name);
        var tooLong = await RenameAsync(bank, anna, account, new string('x', 61));

        Assert.Equal("name", Assert.IsType<InvalidFieldError>(tooLong.Error).Field);
        Assert.Equal(
            [(1, AccountField.Name, null, "Rent"), (2, AccountField.Name, "Rent", null)],
            (await ChangesAsync(bank, anna)).Select(row => ((int)row.Sequence, row.Field, row.Before, row.After)));
        var records = (await bank.AuditAsync()).Where(row => row.Action == AuditAction.AccountRenamed).ToList();
        Assert.Equal(2, records.Count);
        Assert.All(records, row => Assert.Null(row.AfterJson));
    }

    [Fact]
    public async Task Status_FrozenAndUnfrozen_SaysByWhomAndWhy()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(new() { ["FourEyes:Unfreeze"] = "false" });
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);

        _ = (await bank.Get<FreezeAccount>().ExecuteAsync(Teller, account.Number, "a lost card", default)).Value;
        _ = (await bank.Get<UnfreezeAccount>().ExecuteAsync(Teller, account.Number, "found again", default)).Value;

        Assert.Equal(
            [("ACTIVE", "FROZEN", "a lost card"), ("FROZEN", "ACTIVE", "found again")],
            (await ChangesAsync(bank, anna)).Select(row => (row.Before, row.After, row.Reason)));
        Assert.All(
            await ChangesAsync(bank, anna),
            row => Assert.Equal((ChangeAuthor.Staff, Teller), (row.Author, row.ActorId)));
    }

    [Fact]
    public async Task Overdraft_Changed_IsKeptInTheCurrencyOfTheAccount()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(new() { ["FourEyes:Limits"] = "false" });
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);

        _ = (await bank.Get<ChangeOverdraftLimit>().ExecuteAsync(
            Teller, account.Number, new(250, "EUR"), "a good customer", default)).Value;

        var change = Assert.Single(await ChangesAsync(bank, anna));
        Assert.Equal(
            (AccountField.OverdraftLimit, "0.00 EUR", "250.00 EUR"),
            (change.Field, change.Before, change.After));
    }

    [Fact]
    public async Task Limits_LoweredRaisedAndTakenBack_SayFromWhenOn()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        var now = bank.Clock.GetUtcNow().UtcDateTime;

        await SetAsync(bank, anna, account, 100, 200);
        await SetAsync(bank, anna, account, 100, 200);
        await SetAsync(bank, anna, account, 300, 150);
        await SetAsync(bank, anna, account, 100, 150);

        Assert.Equal(
            [
                (AccountField.OperationLimit, null, "100.00 EUR", now),
                (AccountField.DayLimit, null, "200.00 EUR", now),
                (AccountField.OperationLimit, "100.00 EUR", "300.00 EUR", now.AddDays(1)),
                (AccountField.DayLimit, "200.00 EUR", "150.00 EUR", now),
                (AccountField.OperationLimit, "300.00 EUR", "100.00 EUR", now),
            ],
            (await ChangesAsync(bank, anna)).Select(row => (row.Field, row.Before, row.After, row.EffectiveAt)));
        Assert.Equal(4, (await bank.AuditAsync()).Count(row => row.Action == AuditAction.LimitsSet));
    }

    [Fact]
    public async Task Payee_AddedChangedAndDeleted_IsRecordedWithoutWhoItIs()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var payee = (await bank.Get<AddPayee>().ExecuteAsync(
            new(anna, "Bert Berg", null, null, "DE89370400440532013000"), default)).Value;
        _ = (await bank.Get<UpdatePayee>().ExecuteAsync(anna, payee.Id, "Bert Burg", "Bert", default)).Value;
        _ = (await bank.Get<DeletePayee>().ExecuteAsync(anna, payee.Id, default)).Value;

        var records = (await bank.AuditAsync()).Where(row => row.Subject == $"payee/{payee.Id}").ToList();

        Assert.Equal(
            [AuditAction.PayeeAdded, AuditAction.PayeeChanged, AuditAction.PayeeDeleted],
            records.Select(row => row.Action).Order());
        Assert.All(
            records,
            row => Assert.Equal((anna, anna, null), (row.ActorId!.Value, row.CustomerId!.Value, row.AfterJson)));
    }

    private static Task<Outcome<AccountView, BankError>> RenameAsync(
        TestBank bank, Guid customer, AccountView account, string name) =>
        bank.Get<RenameAccount>().ExecuteAsync(customer, account.Number, name, default);

    private static async Task SetAsync(
        TestBank bank, Guid customer, AccountView account, decimal operation, decimal day) =>
        _ = (await bank.Get<SetLimits>().ExecuteAsync(
            customer, account.Number, new(operation, day, null), default)).Value;

    private static async Task<List<AccountChangeView>> ChangesAsync(TestBank bank, Guid customer)
    {
        await using var context = bank.Context();
        return await AccountChangeQueries.Of(context, customer).OrderBy(row => row.Sequence).ToListAsync();
    }
}
