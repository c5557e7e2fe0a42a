using BankGraph.Banking.Payees;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Payees;

public abstract class PayeeTests<TStore> where TStore : ITestStore
{
    private const string Berlin = "DE89 3704 0044 0532 0130 00";

    [Fact]
    public async Task AddPayee_ByAccountNumber_SaysHowTheNameFits()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var ben = await bank.RegisterAsync("ben@example.com");
        var annas = await bank.OpenAccountAsync(await bank.RegisterAsync());

        var payee = await bank.Get<AddPayee>()
            .ExecuteAsync(new(ben, "A. Berg", " Annie ", annas.Number, null), default);

        Assert.Equal((NameMatch.CloseMatch, "Annie"), (payee.Value.NameMatch, payee.Value.Nickname));
        Assert.Equal((annas.Number, null), (payee.Value.AccountNumber, payee.Value.Iban));
        Assert.Equal([payee.Value], await ListAsync(bank, ben));
    }

    [Fact]
    public async Task AddPayee_ByIban_IsNotChecked()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var ben = await bank.RegisterAsync("ben@example.com");

        var payee = await bank.Get<AddPayee>().ExecuteAsync(new(ben, "Landlord", null, null, Berlin), default);

        Assert.Equal((NameMatch.NotChecked, "DE89370400440532013000"), (payee.Value.NameMatch, payee.Value.Iban));
    }

    [Fact]
    public async Task AddPayee_SameAccountAtOnce_IsThereOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var ben = await bank.RegisterAsync("ben@example.com");
        var add = bank.Get<AddPayee>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5)
            .Select(_ => add.ExecuteAsync(new(ben, "Landlord", null, null, Berlin), default)));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal(4, outcomes.Count(outcome => outcome.Error is PayeeExistsError));
        Assert.Single(await ListAsync(bank, ben));
    }

    [Theory]
    [InlineData("", null, null, Berlin, "name")]
    [InlineData("Ann\ne", null, null, Berlin, "name")]
    [InlineData("Anna", "a\tb", null, Berlin, "nickname")]
    [InlineData("Anna", null, null, null, "accountNumber")]
    [InlineData("Anna", null, "1", Berlin, "accountNumber")]
    [InlineData("Anna", null, null, "DE89 3704 0044 0532 0130 01", "iban")]
    public async Task AddPayee_WrongField_IsRefused(
        string name, string? nickname, string? number, string? iban, string field)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var ben = await bank.RegisterAsync("ben@example.com");

        var outcome = await bank.Get<AddPayee>().ExecuteAsync(new(ben, name, nickname, number, iban), default);

        Assert.Equal(field, Assert.IsType<InvalidFieldError>(outcome.Error).Field);
        Assert.Empty(await ListAsync(bank, ben));
    }

    [Fact]
    public async Task AddPayee_AccountThatIsNotHere_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var ben = await bank.RegisterAsync("ben@example.com");

        var outcome = await bank.Get<AddPayee>().ExecuteAsync(new(ben, "Anna", null, "12345678901234", null), default);

        Assert.Equal(new AccountNotFoundError(), outcome.Error);
    }

    [Fact]
    public async Task UpdatePayee_NewName_IsCheckedAnew()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var ben = await bank.RegisterAsync("ben@example.com");
        var annas = await bank.OpenAccountAsync(await bank.RegisterAsync());
        var added = await bank.Get<AddPayee>().ExecuteAsync(new(ben, "Zoe Qu", "Z", annas.Number, null), default);
        Assert.Equal(NameMatch.NoMatch, added.Value.NameMatch);

        var updated = await bank.Get<UpdatePayee>().ExecuteAsync(ben, added.Value.Id, "Anna Berg", null, default);

        var expected = added.Value with { Name = "Anna Berg", Nickname = null, NameMatch = NameMatch.Match };
        Assert.Equal(expected, updated.Value);
    }

    [Fact]
    public async Task Payees_OfSomebodyElse_AreAsIfTheyWereNot()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, ben) = (await bank.RegisterAsync(), await bank.RegisterAsync("ben@example.com"));
        var bens = (await bank.Get<AddPayee>().ExecuteAsync(new(ben, "Landlord", null, null, Berlin), default)).Value;

        Assert.Empty(await ListAsync(bank, anna));
        Assert.Equal(
            new PayeeNotFoundError(),
            (await bank.Get<UpdatePayee>().ExecuteAsync(anna, bens.Id, "Me", null, default)).Error);
        Assert.Equal(
            new PayeeNotFoundError(),
            (await bank.Get<DeletePayee>().ExecuteAsync(anna, bens.Id, default)).Error);
        Assert.Equal([bens], await ListAsync(bank, ben));
    }

    [Fact]
    public async Task DeletePayee_Own_IsGone()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var ben = await bank.RegisterAsync("ben@example.com");
        var added = (await bank.Get<AddPayee>().ExecuteAsync(new(ben, "Landlord", null, null, Berlin), default)).Value;

        Assert.Equal(added, (await bank.Get<DeletePayee>().ExecuteAsync(ben, added.Id, default)).Value);
        Assert.Equal(
            new PayeeNotFoundError(),
            (await bank.Get<DeletePayee>().ExecuteAsync(ben, added.Id, default)).Error);
        Assert.Empty(await ListAsync(bank, ben));
    }

    [Fact]
    public async Task CheckPayeeName_OnlyACloseMatch_TellsTheName()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var annas = await bank.OpenAccountAsync(await bank.RegisterAsync());
        var check = bank.Get<CheckPayeeName>();

        Assert.Equal(new(NameMatch.Match, null), await check.ExecuteAsync(annas.Number, "anna berg", default));
        Assert.Equal(new(NameMatch.CloseMatch, "Anna Berg"), await check.ExecuteAsync(annas.Number, "A Berg", default));
        Assert.Equal(new(NameMatch.NoMatch, null), await check.ExecuteAsync(annas.Number, "Carl Duve", default));
        Assert.Equal(new(NameMatch.NoMatch, null), await check.ExecuteAsync("no account", "Anna Berg", default));
    }

    private static Task<IReadOnlyList<PayeeView>> ListAsync(TestBank bank, Guid customerId) =>
        bank.Get<PayeeQueries>().ListAsync(customerId, default);
}
