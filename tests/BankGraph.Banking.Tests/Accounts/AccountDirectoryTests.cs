using BankGraph.Banking.Accounts;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Accounts;

public sealed class AccountDirectoryTests
{
    private const string Kind = "account-1";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Find_FoundBefore_IsKnownToOtherProcesses()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        var expected = new AccountDirectory.Listing(account.Id, anna);
        Assert.Equal(expected, await bank.Get<AccountDirectory>().FindAsync(account.Number, default));

        await using var empty = await TestBank.OpenAsync<Sqlite>();
        var elsewhere = new AccountDirectory(empty.Contexts, bank.Get<ISharedCache>(), bank.Clock);

        Assert.Equal(expected, await elsewhere.FindAsync(account.Number, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public async Task Find_RememberedValueMakesNoSense_ReadsTheDatabase(int length)
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        var values = new Dictionary<string, byte[]> { [account.Number] = new byte[length] };
        await bank.Get<ISharedCache>().RememberAsync(Kind, values, Lifetime);

        Assert.Equal(new(account.Id, anna), await bank.Get<AccountDirectory>().FindAsync(account.Number, default));
    }

    [Fact]
    public async Task Find_NoSuchAccount_IsNotRemembered()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        var number = AccountNumber.Random().ToString();

        Assert.Null(await bank.Get<AccountDirectory>().FindAsync(number, default));

        Assert.Equal([null], await bank.Get<ISharedCache>().FindAsync(Kind, [number]));
    }
}
