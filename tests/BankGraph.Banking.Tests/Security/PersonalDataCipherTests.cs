using System.Security.Cryptography;
using BankGraph.Banking.Security;

namespace BankGraph.Banking.Tests.Security;

public sealed class PersonalDataCipherTests
{
    private static readonly Guid Customer = Guid.NewGuid();

    private readonly PersonalDataCipher _cipher = new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

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
        var otherMaster = new PersonalDataCipher(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

        Assert.ThrowsAny<CryptographicException>(() => _cipher.Open(Customer, key, "phone", value));
        Assert.ThrowsAny<CryptographicException>(() => _cipher.Open(other, key, "email", value));
        Assert.ThrowsAny<CryptographicException>(
            () => _cipher.Open(Customer, _cipher.NewWrappedKey(Customer), "email", value));
        Assert.ThrowsAny<CryptographicException>(() => otherMaster.Open(Customer, key, "email", value));
        Assert.ThrowsAny<CryptographicException>(() => _cipher.Open(Customer, key, "email", value[..20]));
    }

    [Fact]
    public void LookupHash_DependsOnTheMasterKey()
    {
        var other = new PersonalDataCipher(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

        Assert.Equal(_cipher.LookupHash("anna"), _cipher.LookupHash("anna"));
        Assert.NotEqual(_cipher.LookupHash("anna"), _cipher.LookupHash("ben"));
        Assert.NotEqual(_cipher.LookupHash("anna"), other.LookupHash("anna"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base64!")]
    public void New_MasterKeyOfAnotherLength_IsRefused(string key) =>
        Assert.Throws<ArgumentException>(() => new PersonalDataCipher(key));
}
