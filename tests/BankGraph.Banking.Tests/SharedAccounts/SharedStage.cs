using BankGraph.Banking.Accounts;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.SharedAccounts;

/// <summary>Anna with an account, and Ben, whom she invites to it.</summary>
internal sealed class SharedStage : IAsyncDisposable
{
    public const string BensEmail = "ben@example.com";

    public const string BensName = "Ben Holm";

    private SharedStage(TestBank bank, Guid anna, Guid ben, AccountView account) =>
        (Bank, Anna, Ben, Account) = (bank, anna, ben, account);

    public TestBank Bank { get; }

    public Guid Anna { get; }

    public Guid Ben { get; }

    public AccountView Account { get; }

    public static async Task<SharedStage> SetAsync<TStore>() where TStore : ITestStore
    {
        var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var ben = await bank.RegisterAsync(BensEmail, BensName);
        await bank.VerifyEmailAsync(ben);
        return new SharedStage(bank, anna, ben, await bank.OpenAccountAsync(anna, balance: 1000m));
    }

    public Task<Outcome<InvitationView, BankError>> InviteAsync(
        AccountRight right,
        decimal? perPayment = null,
        decimal? perDay = null,
        string email = BensEmail,
        Guid? by = null) => Bank.Get<InviteToAccount>().ExecuteAsync(
        new(by ?? Anna, Account.Number, email, right, new(perPayment, perDay)),
        default);

    /// <summary>Invites, and lets the invited accept; gives their access.</summary>
    public async Task<AccessView> ShareAsync(
        AccountRight right,
        decimal? perPayment = null,
        decimal? perDay = null,
        string email = BensEmail,
        Guid? with = null)
    {
        var invitation = (await InviteAsync(right, perPayment, perDay, email)).Value;
        var customerId = with ?? Ben;
        if (with is { } other) await Bank.VerifyEmailAsync(other);
        _ = (await Bank.Get<AnswerInvitation>().AcceptAsync(customerId, invitation.Id, default)).Value;
        return await AccessAsync(customerId) ?? throw new InvalidOperationException("There is no access.");
    }

    public async Task<AccessView?> AccessAsync(Guid customerId)
    {
        await using var context = Bank.Context();
        return await AccessQueries.Of(context, customerId).SingleOrDefaultAsync(view => view.AccountId == Account.Id);
    }

    public Task<Outcome<TransactionView, IWithdrawError>> WithdrawAsync(Guid by, decimal value) =>
        Bank.Get<Withdraw>().ExecuteAsync(
            new(by, Account.Number, new(value, "EUR"), null, TestBank.NewKey()),
            default);

    public async Task<List<string>> NoticesAsync(Guid customerId)
    {
        await using var context = Bank.Context();
        return await context.Set<Banking.Notices.Notification>()
            .Where(row => row.CustomerId == customerId)
            .OrderBy(row => row.Sequence)
            .Select(row => row.Kind)
            .ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Bank.AssertSoundAsync();
        await Bank.DisposeAsync();
    }

    public static Money Eur(long minor) => new(minor, Currency.FromCode("EUR"));
}
