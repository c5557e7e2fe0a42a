using System.Security.Cryptography;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.MasterKeys;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using BankGraph.Banking.Tests.Credentials;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.MasterKeys;

public abstract class RotateMasterKeyTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private const string Email = "anna@example.com";
    private const string Fresh = "another-fine-Password";

    private static readonly string OldName = SomeKeys.NameOf(SomeKeys.First);
    private static readonly string NewName = SomeKeys.NameOf(SomeKeys.Second);

    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = await _bank.RegisterAsync(Email);
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Rotate_AndTheOldKeyTakenAway_LeavesEverythingAsItWas()
    {
        await _bank.Get<RequestPasswordReset>().ExecuteAsync(Email, bySms: false, default);
        await _bank.SendResetsAsync();
        var code = await _bank.CodeAsync(MessageKinds.ResetPassword);
        var hash = _bank.Get<PersonalDataCipher>().LookupHash(Email);
        await _bank.AuditAsync();

        Assert.Equal(1, await RotateAsync());

        await using var after = await _bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second));
        Assert.Equal("Anna Berg", (await after.Get<CustomerQueries>().FindAsync(_anna, default))?.Name);
        Assert.Equal(hash, after.Get<PersonalDataCipher>().LookupHash(Email));
        Assert.False((await LoginAsync(after, TestBank.Password)).IsRefused);
        Assert.False((await after.Get<ResetPassword>().ExecuteAsync(Email, code, Fresh, default)).IsRefused);
        Assert.False((await LoginAsync(after, Fresh)).IsRefused);
        Assert.Single(await after.AuditAsync(), record => record.Action == AuditAction.MasterKeyRotated);
        Assert.Empty((await after.Get<AuditVerifier>().VerifyAsync(default)).Findings);
    }

    [Fact]
    public async Task Rotate_BesideAProcessThatWrapsWithTheOldKey_IsReadByBoth()
    {
        await using var before = await _bank.AnotherAsync(SomeKeys.Settings(SomeKeys.First, SomeKeys.Second));

        await RotateAsync();
        var ben = await before.RegisterAsync("ben@example.com", "Ben Arndt");

        Assert.Equal("Anna Berg", (await before.Get<CustomerQueries>().FindAsync(_anna, default))?.Name);
        Assert.Equal(
            [new(NewName, 3, 1), new MasterKeyUse(OldName, 0, 1)],
            (await UseAsync()).OrderBy(use => use.Name == OldName));
        Assert.Equal(1, await RotateAsync());
        Assert.Equal("Ben Arndt", (await before.Get<CustomerQueries>().FindAsync(ben, default))?.Name);
        Assert.Equal([new(NewName, 3, 2)], await UseAsync());
    }

    [Fact]
    public async Task Rotate_Done_OldKeyOpensNothing()
    {
        await RotateAsync();

        var old = new MasterKeyRing(MasterKey.FromBase64(SomeKeys.First), []);
        await using var context = _bank.Context();
        var customer = await context.Customers.SingleAsync();
        Assert.Throws<UnknownMasterKeyException>(
            () => old.Unwrap(customer.WrappedKey, PersonalDataCipher.KeyContext(_anna)));
        Assert.ThrowsAny<CryptographicException>(
            () => old.Current.Open(customer.WrappedKey.AsSpan(^60..), PersonalDataCipher.KeyContext(_anna)));
        var bankKeys = await context.Set<BankKey>().ToListAsync();
        Assert.Equal(3, bankKeys.Count);
        Assert.All(bankKeys, key => Assert.ThrowsAny<CryptographicException>(
            () => old.Current.Open(key.WrappedKey.AsSpan(^60..), BankKey.ContextOf(key.Purpose))));
        var refused = await Assert.ThrowsAsync<UnknownMasterKeyException>(() => _bank.AnotherAsync());
        Assert.Equal(NewName, refused.Name);
    }

    [Fact]
    public async Task Rotate_CutOff_IsReadMeanwhileAndGoesOn()
    {
        const int Many = 450;
        await AddAsync(Many);

        await using (var cutOff = await _bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second, SomeKeys.First)))
        {
            using var cut = new CancellationTokenSource();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => cutOff.Get<RotateMasterKey>().ExecuteAsync(new CutAfterABatch(cut), cut.Token));
        }

        var left = (await UseAsync()).Single(use => use.Name == OldName);
        Assert.InRange(left.Customers, 1, Many);
        await AssertReadableAsync(SomeKeys.Settings(SomeKeys.First, SomeKeys.Second), Many);
        Assert.Equal(left.Customers, await RotateAsync());
        Assert.Equal([new(NewName, 3, Many + 1)], await UseAsync());
        await AssertReadableAsync(SomeKeys.Settings(SomeKeys.Second), Many);
    }

    [Fact]
    public async Task Rotate_SeveralAtOnce_WrapEachKeyOnce()
    {
        await AddAsync(300);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RotateAsync()));

        Assert.Equal([new(NewName, 3, 301)], await UseAsync());
        await AssertReadableAsync(SomeKeys.Settings(SomeKeys.Second), 300);
    }

    [Fact]
    public async Task Rotate_OfMany_LetsOthersInBetweenSmallCommits()
    {
        await AddAsync((2 * RotateMasterKey.BatchSize) + 9);
        var wrapped = new List<long>();

        var total = await RotateAsync(async _ =>
        {
            wrapped.Add((await UseAsync()).SingleOrDefault(use => use.Name == NewName)?.Customers ?? 0);
            await _bank.Get<RequestPasswordReset>().ExecuteAsync($"{wrapped.Count}", bySms: false, default);
        });

        Assert.Equal((2 * RotateMasterKey.BatchSize) + 10, total);
        Assert.Equal([0, 0, RotateMasterKey.BatchSize, 2 * RotateMasterKey.BatchSize], wrapped);
    }

    [Fact]
    public async Task Rotate_CustomerErasedBeforeItWrites_StaysErased()
    {
        await RotateAsync(number => number == 2 ? EraseAsync(name: OldName) : Task.CompletedTask);

        await using var context = _bank.Context();
        Assert.Empty((await context.Customers.SingleAsync()).WrappedKey);
        Assert.Equal([new(NewName, 3, 0)], await UseAsync());
    }

    [Fact]
    public async Task Rotate_WithNothingLeft_WritesNothing()
    {
        await RotateAsync();

        Assert.Equal(0, await RotateAsync());

        Assert.Single(await _bank.AuditAsync(), record => record.Action == AuditAction.MasterKeyRotated);
    }

    [Fact]
    public async Task Rotate_CustomerWhoWasErased_StaysErased()
    {
        await EraseAsync(name: OldName);

        await RotateAsync();

        await using var after = await _bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second));
        await using var context = after.Context();
        Assert.Empty((await context.Customers.SingleAsync()).WrappedKey);
        Assert.Equal([new(NewName, 3, 0)], await UseAsync());
    }

    [Fact]
    public async Task Open_OldKeyTakenAwayBeforeTheRotation_IsRefusedByName()
    {
        var refused = await Assert.ThrowsAsync<UnknownMasterKeyException>(
            () => _bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second)));

        Assert.Equal(OldName, refused.Name);
    }

    [Fact]
    public async Task Open_OneCustomerLeftUnderTheOldKey_IsRefusedByName()
    {
        await using var before = await _bank.AnotherAsync(SomeKeys.Settings(SomeKeys.First, SomeKeys.Second));
        await RotateAsync();
        await before.RegisterAsync("ben@example.com");

        var refused = await Assert.ThrowsAsync<UnknownMasterKeyException>(
            () => _bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second)));

        Assert.Equal(OldName, refused.Name);
    }

    [Fact]
    public async Task Open_BankWithoutItsKeys_IsRefused()
    {
        await _bank.Database.ExecuteAsync("DELETE FROM bank_keys");

        await Assert.ThrowsAsync<LostBankKeysException>(() => _bank.AnotherAsync());
    }

    private async Task<long> RotateAsync()
    {
        await using var rotating = await _bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second, SomeKeys.First));
        return await rotating.Get<RotateMasterKey>().ExecuteAsync(null, default);
    }

    /// <summary>Tells before each commit, the first of which wraps the bank's own keys.</summary>
    private async Task<long> RotateAsync(Func<int, Task> committing)
    {
        await using var rotating = await _bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second, SomeKeys.First));
        var contexts = new HookedContexts(_bank.Database) { Making = committing };
        var rotate = new RotateMasterKey(
            rotating.Contexts,
            new BankWriter(contexts, _bank.Database.LedgerStore, _bank.Clock),
            rotating.Get<MasterKeyQueries>(),
            rotating.Get<MasterKeyRing>(),
            rotating.Get<AuditTrail>());
        return await rotate.ExecuteAsync(null, default);
    }

    private Task<IReadOnlyList<MasterKeyUse>> UseAsync() => _bank.Get<MasterKeyQueries>().UseAsync(default);

    private static Task<Outcome<SignedIn, ILoginError>> LoginAsync(TestBank bank, string password) =>
        bank.Get<Login>().ExecuteAsync(Email, password, default);

    private async Task AssertReadableAsync(Dictionary<string, string?> settings, int many)
    {
        await using var bank = await _bank.AnotherAsync(settings);
        await using var context = bank.Context();
        var names = (await context.Customers.AsNoTracking().ToListAsync())
            .Select(customer => customer.OpenName(bank.Get<PersonalDataCipher>()));
        Assert.Equal(many, names.Count(name => name.StartsWith("Customer ", StringComparison.Ordinal)));
    }

    private Task AddAsync(int many) => _bank.Get<BankWriter>().RunAsync(
        (context, cancellation) =>
        {
            var cipher = _bank.Get<PersonalDataCipher>();
            for (var i = 0; i < many; i++)
            {
                var id = Guid.CreateVersion7(_bank.Clock.GetUtcNow());
                var key = cipher.NewWrappedKey(id);
                context.Customers.Add(new Customer
                {
                    Id = id,
                    EmailHash = cipher.LookupHash($"{i}"),
                    SealedEmail = cipher.Seal(id, key, CustomerQueries.EmailField, $"{i}@example.com"),
                    SealedName = cipher.Seal(id, key, CustomerName.Field, $"Customer {i}"),
                    WrappedKey = key,
                    MasterKeyName = MasterKeyRing.NameOf(key),
                    PasswordHash = "",
                    CreatedAt = _bank.Clock.GetUtcNow().UtcDateTime,
                });
            }

            return context.SaveChangesAsync(cancellation);
        },
        default);

    /// <summary>As a process does it that leaves the name of the master key where it was.</summary>
    private async Task EraseAsync(string name)
    {
        byte[] destroyed = [];
        await using var context = _bank.Context();
        await context.Customers.Where(row => row.Id == _anna && row.MasterKeyName == name)
            .ExecuteUpdateAsync(row => row.SetProperty(customer => customer.WrappedKey, destroyed));
    }

    private sealed class CutAfterABatch(CancellationTokenSource cut) : IProgress<long>
    {
        public void Report(long value) => cut.Cancel();
    }
}
