using BankGraph.Banking.Accounts;
using BankGraph.Banking.Spending;
using BankGraph.Banking.Tags;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Tags;

public abstract class TagTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;
    private AccountView _account = null!; // Set before each test.

    // Three entries of 10.00, 20.00 and 30.00, the last one a month later.
    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = await _bank.RegisterAsync();
        _account = await _bank.OpenAccountAsync(_anna, balance: 10);
        _ = (await _bank.DepositAsync(_anna, _account.Number, 20)).Value;
        _bank.Clock.Advance(TimeSpan.FromDays(31));
        _ = (await _bank.DepositAsync(_anna, _account.Number, 30)).Value;
    }

    public Task DisposeAsync() => _bank.DisposeAsync().AsTask();

    [Fact]
    public async Task Add_TheSameTwice_IsThereOnce()
    {
        Assert.Equal(1, (await AddAsync(1, "Trip")).Value.Sequence);
        _ = (await AddAsync(1, " #trip ")).Value;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync(2, "trip")));

        Assert.Equal([(1, "trip"), (2, "trip")], await TagsAsync());
    }

    [Fact]
    public async Task Add_WordsThatDifferInAnAccent_AreTwo()
    {
        _ = (await AddAsync(1, "cafe")).Value;
        _ = (await AddAsync(1, "café")).Value;

        Assert.Equal(2, (await TagsAsync()).Count);
    }

    [Fact]
    public async Task Remove_OneOfTwo_LeavesTheOther()
    {
        _ = (await AddAsync(1, "trip")).Value;
        _ = (await AddAsync(1, "rome")).Value;

        _ = (await RemoveAsync(1, "TRIP")).Value;
        _ = (await RemoveAsync(1, "never there")).Value;

        Assert.Equal([(1, "rome")], await TagsAsync());
    }

    [Fact]
    public async Task Tag_OfAnotherCustomersEntry_IsNotFound()
    {
        _ = (await AddAsync(1, "trip")).Value;
        var ben = await _bank.RegisterAsync("ben@example.com");
        var tags = _bank.Get<TagEntry>();

        Assert.Equal(new EntryNotFoundError(), (await tags.AddAsync(ben, _account.Id, 1, "mine", default)).Error);
        Assert.Equal(new EntryNotFoundError(), (await tags.RemoveAsync(ben, _account.Id, 1, "trip", default)).Error);
        Assert.Equal(new EntryNotFoundError(), (await AddAsync(99, "trip")).Error);

        await using var context = _bank.Context();
        Assert.Empty(await TagQueries.Of(context, ben, [_account.Id], [1]).ToListAsync());
        Assert.Empty(await TagQueries.EntriesWith(context, ben, _account.Number, "trip").ToListAsync());
        Assert.Equal([(1, "trip")], await TagsAsync());
    }

    [Fact]
    public async Task Add_MoreThanAnEntryCanHave_IsRefused()
    {
        for (var i = 0; i < TagEntry.MaxPerEntry; i++) _ = (await AddAsync(1, $"tag {i}")).Value;

        Assert.Equal(new TooManyTagsError(TagEntry.MaxPerEntry), (await AddAsync(1, "one more")).Error);
        _ = (await AddAsync(1, "tag 0")).Value;
        Assert.Equal("tag", Assert.IsType<InvalidFieldError>((await AddAsync(1, "#")).Error).Field);
    }

    [Fact]
    public async Task Add_ManyAtOnce_LeavesNoMoreThanAnEntryCanHave()
    {
        for (var i = 2; i < TagEntry.MaxPerEntry; i++) _ = (await AddAsync(1, $"tag {i}")).Value;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => AddAsync(1, $"late {i}")));

        Assert.Equal(2, outcomes.Count(outcome => !outcome.IsRefused));
        Assert.Equal(TagEntry.MaxPerEntry, (await TagsAsync()).Count);
    }

    [Fact]
    public async Task EntriesWith_ATag_AreThoseOfTheAccount()
    {
        var other = await _bank.OpenAccountAsync(_anna, balance: 5);
        _ = (await AddAsync(1, "trip")).Value;
        _ = (await AddAsync(3, "trip")).Value;
        _ = (await AddAsync(2, "home")).Value;
        _ = (await _bank.Get<TagEntry>().AddAsync(_anna, other.Id, 1, "trip", default)).Value;

        await using var context = _bank.Context();
        var found = await TagQueries.EntriesWith(context, _anna, _account.Number, "Trip")
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => entry.Sequence)
            .ToListAsync();

        Assert.Equal([3, 1], found);
    }

    [Fact]
    public async Task Sums_OfTwoMonths_CountEachTagOfAnEntry()
    {
        _ = (await AddAsync(1, "trip")).Value;
        _ = (await AddAsync(2, "trip")).Value;
        _ = (await AddAsync(2, "rome")).Value;
        _ = (await AddAsync(3, "trip")).Value;

        await using var context = _bank.Context();
        var used = await TagQueries.UsedAsync(context, _anna, default);
        var sums = await TagQueries.SumsAsync(context, _anna, new(2026, 1, 1), new(2026, 12, 31), default);

        Assert.Equal([new("rome", 1), new("trip", 3)], used);
        Assert.Equal(
            [(202603, "rome", 2000, 1), (202603, "trip", 3000, 2), (202604, "trip", 3000, 1)],
            sums.Select(sum => (sum.Month, sum.Tag, sum.ReceivedMinor, sum.EntryCount)));
    }

    [Fact]
    public async Task Erase_ACustomer_TakesTheTagsAlong()
    {
        _ = (await AddAsync(1, "trip")).Value;

        await _bank.Get<BankWriter>().RunAsync(
            async (context, cancellation) =>
            {
                await new TagData().EraseAsync(context, _anna, cancellation);
                return true;
            },
            default);

        Assert.Empty(await TagsAsync());
    }

    private Task<Outcome<EntryView, BankError>> AddAsync(long sequence, string tag) =>
        _bank.Get<TagEntry>().AddAsync(_anna, _account.Id, sequence, tag, default);

    private Task<Outcome<EntryView, BankError>> RemoveAsync(long sequence, string tag) =>
        _bank.Get<TagEntry>().RemoveAsync(_anna, _account.Id, sequence, tag, default);

    private async Task<List<(long Sequence, string Tag)>> TagsAsync()
    {
        await using var context = _bank.Context();
        var tags = await TagQueries.Of(context, _anna, [_account.Id], [1, 2, 3]).ToListAsync();
        return [.. tags.Select(tag => (tag.Sequence, tag.Tag))];
    }
}
