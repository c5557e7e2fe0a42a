using BankGraph.Banking.Accounts;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Accounts;

public abstract class OpenAccountTests<TStore> where TStore : ITestStore
{
    [Theory]
    [InlineData("EUR")]
    [InlineData("JPY")]
    [InlineData("KWD")]
    public async Task OpenAccount_SupportedCurrency_IsEmptyActiveAndNumbered(string currency)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var customer = await bank.RegisterAsync();

        var account = (await bank.Get<OpenAccount>()
            .ExecuteAsync(customer, AccountType.Savings, currency, "  Holidays ", default)).Value;

        Assert.Equal(customer, account.CustomerId);
        Assert.Equal("Holidays", account.Name);
        Assert.Equal(AccountType.Savings, account.Type);
        Assert.Equal(AccountStatus.Active, account.Status);
        Assert.Equal(Money.Zero(Currency.FromCode(currency)), account.Balance);
        Assert.Equal(account.Balance, account.AvailableBalance);
        Assert.Equal(bank.Clock.GetUtcNow().UtcDateTime, account.OpenedAt);
        Assert.True(AccountNumber.TryParse(account.Number, out _));
    }

    [Theory]
    [InlineData("SEK")]
    [InlineData("XXX")]
    [InlineData("eur")]
    [InlineData("")]
    public async Task OpenAccount_OtherCurrency_IsRefusedBeforeTheName(string currency)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var customer = await bank.RegisterAsync();

        var outcome = await bank.Get<OpenAccount>()
            .ExecuteAsync(customer, AccountType.Checking, currency, new string('x', 61), default);

        Assert.Equal(new UnsupportedCurrencyError(currency), outcome.Error);
    }

    [Theory]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890")]
    [InlineData("two\nlines")]
    public async Task OpenAccount_BadName_IsRefusedAndOpensNothing(string name)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var customer = await bank.RegisterAsync();

        var outcome = await bank.Get<OpenAccount>()
            .ExecuteAsync(customer, AccountType.Checking, "EUR", name, default);

        Assert.Equal("name", Assert.IsType<InvalidFieldError>(outcome.Error).Field);
        await using var context = bank.Context();
        Assert.Empty(await AccountQueries.Of(context, customer).ToListAsync());
    }
}
