using System.Security.Cryptography;
using System.Text;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.MasterKeys;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.MasterKeys;

public abstract class OpenBankKeysTests<TStore> where TStore : ITestStore
{
    private const string Email = "anna@example.com";

    private static readonly Guid Anna = Guid.CreateVersion7();

    [Fact]
    public async Task Open_BySeveralAtOnceInAnEmptyBank_AgreeOnRandomKeys()
    {
        await using var bank = await EmptyAsync();

        var processes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bank.AnotherAsync()));

        var hashes = processes.Select(process => Hash(process.Get<PersonalDataCipher>())).Distinct();
        Assert.NotEqual(LegacyHash("lookup", Email), Assert.Single(hashes));
        foreach (var process in processes) await process.DisposeAsync();
    }

    [Fact]
    public async Task Open_BankFromBeforeThereWereKeys_KeepsWhatItDerived()
    {
        await using var bank = await BankFromBeforeAsync();

        await using var upgraded = await bank.AnotherAsync();

        Assert.Equal(LegacyHash("lookup", Email), Hash(upgraded.Get<PersonalDataCipher>()));
        Assert.Equal(
            LegacyHash("audit", "record"),
            Convert.ToHexString(upgraded.Get<PersonalDataCipher>().AuditHash("record"u8)));
        Assert.Equal([new(null, 0, 1), new(SomeKeys.NameOf(SomeKeys.First), 3, 0)], await UseAsync(upgraded));
        await AssertAnnaAsync(upgraded);
    }

    [Fact]
    public async Task Open_BankFromBeforeWithAnotherCurrentKey_KeepsWhatItDerivedFromItsOwn()
    {
        await using var bank = await BankFromBeforeAsync();

        await using var upgraded = await bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second, SomeKeys.First));

        Assert.Equal(LegacyHash("lookup", Email), Hash(upgraded.Get<PersonalDataCipher>()));
        await AssertAnnaAsync(upgraded);
    }

    [Fact]
    public async Task Open_BankFromBeforeWithoutItsKey_IsRefused()
    {
        await using var bank = await BankFromBeforeAsync();

        var refused = await Assert.ThrowsAsync<UnknownMasterKeyException>(
            () => bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second)));

        Assert.Null(refused.Name);
    }

    [Fact]
    public async Task Rotate_BankFromBefore_NamesEveryKey()
    {
        await using var bank = await BankFromBeforeAsync();
        await using (var rotating = await bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second, SomeKeys.First)))
            Assert.Equal(1, await rotating.Get<RotateMasterKey>().ExecuteAsync(null, default));

        await using var after = await bank.AnotherAsync(SomeKeys.Settings(SomeKeys.Second));

        Assert.Equal([new(SomeKeys.NameOf(SomeKeys.Second), 3, 1)], await UseAsync(after));
        await AssertAnnaAsync(after);
        Assert.Contains(await after.AuditAsync(), record => record.Action == AuditAction.MasterKeyRotated);
        Assert.Empty((await after.Get<AuditVerifier>().VerifyAsync(default)).Findings);
    }

    private static async Task<TestBank> EmptyAsync()
    {
        var bank = await TestBank.OpenAsync<TStore>();
        await bank.Database.ExecuteAsync("DELETE FROM bank_keys");
        return bank;
    }

    /// <summary>A bank as a version has left it that derived all keys from its master key, with one customer.</summary>
    private static async Task<TestBank> BankFromBeforeAsync()
    {
        var bank = await EmptyAsync();
        var key = RandomNumberGenerator.GetBytes(32);
        await bank.Get<BankWriter>().RunAsync(
            (context, cancellation) =>
            {
                context.Customers.Add(new Customer
                {
                    Id = Anna,
                    EmailHash = Convert.FromHexString(LegacyHash("lookup", Email)),
                    SealedEmail = Seal(key, CustomerQueries.EmailField, Email),
                    SealedName = Seal(key, CustomerName.Field, "Anna Berg"),
                    WrappedKey = Seal(Legacy("wrap"), "key", key),
                    PasswordHash = bank.Get<IPasswordHasher<SignInName>>()
                        .HashPassword(new SignInName(Email), TestBank.Password),
                    CreatedAt = bank.Clock.GetUtcNow().UtcDateTime,
                });
                return context.SaveChangesAsync(cancellation);
            },
            default);
        return bank;
    }

    private static async Task AssertAnnaAsync(TestBank bank)
    {
        var name = (await bank.Get<CustomerQueries>().FindAsync(Anna, default))?.Name;
        Assert.Equal("Anna Berg", name);
        Assert.False((await bank.Get<Login>().ExecuteAsync(Email, TestBank.Password, default)).IsRefused);
    }

    private static Task<IReadOnlyList<MasterKeyUse>> UseAsync(TestBank bank) =>
        bank.Get<MasterKeyQueries>().UseAsync(default);

    private static string Hash(PersonalDataCipher cipher) => Convert.ToHexString(cipher.LookupHash(Email));

    private static byte[] Legacy(string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        Convert.FromBase64String(SomeKeys.First),
        32,
        info: Encoding.ASCII.GetBytes(purpose));

    private static string LegacyHash(string purpose, string text) =>
        Convert.ToHexString(HMACSHA256.HashData(Legacy(purpose), Encoding.UTF8.GetBytes(text)));

    private static byte[] Seal(byte[] key, string field, string text) => Seal(key, field, Encoding.UTF8.GetBytes(text));

    private static byte[] Seal(byte[] key, string field, byte[] plain)
    {
        var nonce = RandomNumberGenerator.GetBytes(12);
        var (text, tag) = (new byte[plain.Length], new byte[16]);
        using var aes = new AesGcm(key, tag.Length);
        aes.Encrypt(nonce, plain, text, tag, Encoding.UTF8.GetBytes($"{Anna:N}/{field}"));
        return [.. nonce, .. text, .. tag];
    }
}
