using System.Security.Cryptography;
using BankGraph.Banking.MasterKeys;
using BankGraph.Banking.Security;
using BankGraph.Banking.Tests.MasterKeys;

namespace BankGraph.Banking.Tests.Security;

public sealed class PersonalDataCipherTests
{
    private static readonly Guid Customer = Guid.NewGuid();

    private readonly PersonalDataCipher _cipher = NewCipher();

    [Fact]
    public void Open_WhatWasSealed_GivesTheText()
    {
        var key = _cipher.NewWrappedKey(Customer);

        var first = _cipher.Seal(Customer, key, "email", "änna@example.com");
        var second = _cipher.Seal(Customer, key, "email", "änna@example.com");

        Assert.Equal("änna@example.com", _cipher.Open(Customer, key, "email", first));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Open_InAnotherPlace_Throws()
    {
        var key = _cipher.NewWrappedKey(Customer);
        var value = _cipher.Seal(Customer, key, "email", "anna@example.com");
        var other = Guid.NewGuid();

        Assert.ThrowsAny<CryptographicException>(() => _cipher.Open(Customer, key, "phone", value));
        Assert.ThrowsAny<CryptographicException>(() => _cipher.Open(other, key, "email", value));
        Assert.ThrowsAny<CryptographicException>(
            () => _cipher.Open(Customer, _cipher.NewWrappedKey(Customer), "email", value));
        Assert.ThrowsAny<CryptographicException>(() => NewCipher().Open(Customer, key, "email", value));
        Assert.ThrowsAny<CryptographicException>(() => _cipher.Open(Customer, key, "email", value[..20]));
    }

    [Fact]
    public void LookupHash_DependsOnTheBanksKey()
    {
        var other = NewCipher();

        Assert.Equal(_cipher.LookupHash("anna"), _cipher.LookupHash("anna"));
        Assert.NotEqual(_cipher.LookupHash("anna"), _cipher.LookupHash("ben"));
        Assert.NotEqual(_cipher.LookupHash("anna"), other.LookupHash("anna"));
    }

    [Fact]
    public void LookupHash_BeforeTheBankIsOpen_Throws()
    {
        var cipher = new PersonalDataCipher(new MasterKeyRing(SomeKeys.New(), []), new BankKeys());

        Assert.Throws<InvalidOperationException>(() => cipher.LookupHash("anna"));
    }

    private static PersonalDataCipher NewCipher()
    {
        var keys = new BankKeys();
        keys.Take(Enum.GetValues<BankKeyPurpose>()
            .ToDictionary(purpose => purpose, _ => RandomNumberGenerator.GetBytes(32)));
        return new PersonalDataCipher(new MasterKeyRing(SomeKeys.New(), []), keys);
    }
}
