using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Products;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Products;

public abstract class AccountProductTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private static readonly Currency Euro = Currency.FromCode("EUR");

    private TestBank _bank = null!; // Opened before each test.
    private Guid _staff;

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _staff = await _bank.RegisterAsync("staff@example.com");
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task SetAccountProduct_ForALaterDay_LeavesToday()
    {
        await SetAsync(Terms(0) with { Name = "Plain" });
        await SetAsync(Terms(10) with { Name = "Plus", Tiers = [new(0, 1.5m), new(1000, 2.25m)] });

        var catalog = await CatalogAsync();
        Assert.Equal("Standard", Name(catalog, -1));
        Assert.Equal("Plain", Name(catalog, 0));
        Assert.Equal("Plain", Name(catalog, 9));
        Assert.Equal("Plus", Name(catalog, 10));
        Assert.Equal(
            [new RateTier(0, 1_500_000), new RateTier(100_000, 2_250_000)],
            catalog.On(AccountType.Checking, Euro, _bank.Clock.Today.AddDays(10)).Tiers);
        Assert.Equal("Standard", catalog.On(AccountType.Savings, Euro, _bank.Clock.Today).Name);
    }

    [Fact]
    public async Task SetAccountProduct_ForADayThatHasTerms_IsRefused()
    {
        await SetAsync(Terms(3));

        var outcome = await TrySetAsync(Terms(3) with { Name = "Other" });

        Assert.Equal("validFrom", Assert.IsType<InvalidFieldError>(outcome.Error).Field);
        Assert.Equal("Everyday", Name(await CatalogAsync(), 3));
    }

    [Fact]
    public async Task SetAccountProduct_WhatIsWrong_IsNamedAndChangesNothing()
    {
        (string Field, RequestedTerms Terms)[] cases =
        [
            ("validFrom", Terms(-1)),
            ("name", Terms(0) with { Name = " " }),
            ("tiers", Terms(0) with { Tiers = [new(1, 1)] }),
            ("tiers", Terms(0) with { Tiers = [new(0, 1), new(0, 2)] }),
            ("tiers", Terms(0) with { Tiers = [new(0, 100.000001m)] }),
            ("tiers", Terms(0) with { Tiers = [new(0, 1.0000001m)] }),
            ("minimumBalance", Terms(0) with { MinimumBalance = 0.001m }),
            ("overdraftRate", Terms(0) with { OverdraftRatePercent = -1 }),
            ("monthlyFee", Terms(0) with { MonthlyFee = -0.01m }),
            ("freeOperations", Terms(0) with { FreeOperations = -1 }),
            ("perDay", Terms(0) with { Limits = new RequestedLimits(null, -1, null) }),
        ];
        foreach (var (field, terms) in cases)
            Assert.Equal(field, Assert.IsType<InvalidFieldError>((await TrySetAsync(terms)).Error).Field);
        Assert.IsType<UnsupportedCurrencyError>((await TrySetAsync(Terms(0) with { CurrencyCode = "XXX" })).Error);
        Assert.Empty((await CatalogAsync()).All);
    }

    [Fact]
    public async Task SetAccountProduct_IsRecordedWithItsReason()
    {
        await SetAsync(Terms(0));

        var record = Assert.Single(await _bank.AuditAsync(), record => record.Action == AuditAction.ProductSet);
        Assert.Equal("new prices", record.Reason);
        Assert.Equal(_staff, record.ActorId);
    }

    [Fact]
    public async Task OpenAccount_WithAProduct_StartsWithItsOverdraftAndLimits()
    {
        await SetAsync(Terms(0) with { OverdraftLimit = 250, Limits = new RequestedLimits(100, null, 900) });

        var anna = await _bank.RegisterAsync();
        var account = await _bank.OpenAccountAsync(anna);

        Assert.Equal(25_000, account.OverdraftLimitMinor);
        await using var context = _bank.Context();
        var limits = await LimitQueries.FindAsync(context, anna, [account.Id], _bank.Clock, default);
        Assert.Equal(new LimitSet(10_000, null, 90_000), limits[account.Id].Limits);
    }

    private RequestedTerms Terms(int inDays) => new()
    {
        Type = AccountType.Checking,
        CurrencyCode = "EUR",
        ValidFrom = _bank.Clock.Today.AddDays(inDays),
        Name = "Everyday",
        DayCount = DayCount.ActActIsda,
    };

    private string Name(ProductCatalog catalog, int inDays) =>
        catalog.On(AccountType.Checking, Euro, _bank.Clock.Today.AddDays(inDays)).Name;

    private async Task<ProductCatalog> CatalogAsync()
    {
        await using var context = _bank.Context();
        return await ProductCatalog.ReadAsync(context, default);
    }

    private async Task SetAsync(RequestedTerms terms) => _ = (await TrySetAsync(terms)).Value;

    private Task<Outcome<ProductTerms, BankError>> TrySetAsync(RequestedTerms terms) =>
        _bank.Get<SetAccountProduct>().ExecuteAsync(_staff, terms, "new prices", default);
}
