using System.Text;
using BankGraph.Banking.BillPayments;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.BillPayments;

public sealed class BillerDirectoryTests
{
    [Fact]
    public async Task Find_KnownAndUnknown_GivesWhatThereIs()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        var (electricity, water) = (await bank.BillerAsync(), await bank.BillerAsync("water"));
        Guid[] ids = [electricity, Guid.NewGuid(), electricity, water];
        await using var context = bank.Context();
        var expected = await BillQueries.Billers(context).Where(biller => ids.Contains(biller.Id)).ToListAsync();

        Assert.Equal(2, expected.Count);
        for (var i = 0; i < 2; i++)
        {
            var found = await bank.Get<BillerDirectory>().FindAsync(ids, default);
            Assert.Equal(expected.OrderBy(biller => biller.Id), found.OrderBy(biller => biller.Id));
        }
    }

    [Fact]
    public async Task Find_BillerThatChanges_IsAsItWasForItsLifetimeOnly()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        var id = await bank.BillerAsync();
        var before = Assert.Single(await bank.Get<BillerDirectory>().FindAsync([id], default));

        await bank.Get<BankWriter>().RunAsync(
            (context, cancel) => context.Billers.Where(biller => biller.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(biller => biller.Name, "Renamed"), cancel),
            default);

        Assert.Equal(before, Assert.Single(await bank.Get<BillerDirectory>().FindAsync([id], default)));
        bank.Clock.Advance(BillerDirectory.Lifetime);
        Assert.Equal("Renamed", Assert.Single(await bank.Get<BillerDirectory>().FindAsync([id], default)).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"Name":"A","Category":0,"Currency":"XXXX","ReferenceHint":"B"}""")]
    [InlineData("""{"Name":"A","Category":99,"Currency":"EUR","ReferenceHint":"B"}""")]
    public async Task Find_RememberedValueMakesNoSense_ReadsTheDatabase(string value)
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        var id = await bank.BillerAsync();
        var values = new Dictionary<string, byte[]> { [id.ToString("N")] = Encoding.UTF8.GetBytes(value) };
        await bank.Get<ISharedCache>().RememberAsync("biller-1", values, TimeSpan.FromMinutes(1));

        Assert.NotEqual("A", Assert.Single(await bank.Get<BillerDirectory>().FindAsync([id], default)).Name);
    }
}
