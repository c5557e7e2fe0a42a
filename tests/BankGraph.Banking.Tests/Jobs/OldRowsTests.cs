using System.Security.Cryptography;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Jobs;

/// <summary>Wishes for new passwords stand for whatever the bank forgets.</summary>
public abstract class OldRowsTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private const int Many = (2 * OldRows.MaxRows) + 10;

    private TestBank _bank = null!; // Set before each test.
    private HookedContexts _contexts = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _contexts = new HookedContexts(_bank.Database);
        var now = _bank.Clock.Instant();
        await AddAsync(Enumerable.Range(0, Many).Select(minutes => now.AddDays(-2).AddMinutes(minutes)));
        await AddAsync([now.AddHours(-23)]);
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Delete_OfMany_LetsOthersInBetweenSmallCommits()
    {
        var left = new List<int>();
        _contexts.Making = async _ =>
        {
            left.Add((await RowsAsync()).Count);
            await _bank.RegisterAsync($"{left.Count}@example.com");
        };

        await Housekeeping().RunAsync(default);

        Assert.Equal([Many + 1, Many + 1 - OldRows.MaxRows, Many + 1 - (2 * OldRows.MaxRows)], left);
        Assert.Equal([_bank.Clock.Instant().AddHours(-23)], await RowsAsync());
    }

    [Fact]
    public async Task Delete_CutOffBetweenTwoCommits_KeepsTheYoungestAndGoesOn()
    {
        using var cut = new CancellationTokenSource();
        _contexts.Making = number => number == 2 ? cut.CancelAsync() : Task.CompletedTask;
        var before = await RowsAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Housekeeping().RunAsync(cut.Token));

        Assert.Equal(before.Skip(OldRows.MaxRows), await RowsAsync());
        await Housekeeping().RunAsync(default);
        Assert.Single(await RowsAsync());
    }

    [Fact]
    public async Task Delete_BySeveralAtOnce_LeavesWhatIsYoung()
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => _bank.RunAsync<CredentialHousekeeping>()));

        Assert.Single(await RowsAsync());
    }

    private CredentialHousekeeping Housekeeping() =>
        new(new BankWriter(_contexts, _bank.Database.LedgerStore, _bank.Clock), _bank.Clock);

    private async Task<List<DateTime>> RowsAsync()
    {
        await using var context = _bank.Context();
        return await context.Set<PasswordReset>()
            .OrderBy(row => row.RequestedAt)
            .Select(row => row.RequestedAt)
            .ToListAsync();
    }

    private async Task AddAsync(IEnumerable<DateTime> requested)
    {
        await using var context = _bank.Context();
        context.AddRange(requested.Select(at => new PasswordReset
        {
            EmailHash = RandomNumberGenerator.GetBytes(32),
            RequestedAt = at,
            RequestedCount = 1,
            IsBySms = false,
            IsWaiting = false,
            AttemptsLeft = 0,
            ExpiresAt = at,
        }));
        await context.SaveChangesAsync();
    }
}
