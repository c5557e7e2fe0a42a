using System.Security.Cryptography;
using BankGraph.Banking.MasterKeys;

namespace BankGraph.Banking.Tests.MasterKeys;

public sealed class MasterKeyRingTests
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Place = [1];

    private readonly MasterKey _old = SomeKeys.New();
    private readonly MasterKey _new = SomeKeys.New();

    [Fact]
    public void Name_OfAKey_FollowsFromItAndIsNoPartOfIt()
    {
        Assert.Matches("^[0-9a-f]{16}$", SomeKeys.NameOf(SomeKeys.First));
        Assert.Equal(SomeKeys.NameOf(SomeKeys.First), SomeKeys.NameOf($" {SomeKeys.First}\n"));
        Assert.NotEqual(SomeKeys.NameOf(SomeKeys.First), SomeKeys.NameOf(SomeKeys.Second));
        Assert.DoesNotContain("0000", SomeKeys.NameOf(SomeKeys.First));
    }

    [Theory]
    [InlineData("")]
    [InlineData("c2hvcnQ=")]
    [InlineData("not base64!")]
    public void FromBase64_AnotherLength_IsRefused(string key) =>
        Assert.Throws<FormatException>(() => MasterKey.FromBase64(key));

    [Fact]
    public void Wrap_OfARing_UsesTheCurrentKeyAndNamesIt()
    {
        var wrapped = new MasterKeyRing(_new, [_old]).Wrap(Key, Place);

        Assert.Equal(_new.Name, MasterKeyRing.NameOf(wrapped));
        Assert.Equal(Key, new MasterKeyRing(_new, []).Unwrap(wrapped, Place));
    }

    [Fact]
    public void Unwrap_UnderAnAcceptedKey_OpensAtItsPlaceOnly()
    {
        var wrapped = new MasterKeyRing(_old, []).Wrap(Key, Place);
        var ring = new MasterKeyRing(_new, [_old]);

        Assert.Equal(Key, ring.Unwrap(wrapped, Place));
        Assert.ThrowsAny<CryptographicException>(() => ring.Unwrap(wrapped, [2]));
    }

    [Fact]
    public void Unwrap_UnderAKeyThatIsNotGiven_NamesIt()
    {
        var wrapped = new MasterKeyRing(_old, []).Wrap(Key, Place);

        var ring = new MasterKeyRing(_new, []);
        var refused = Assert.Throws<UnknownMasterKeyException>(() => ring.Unwrap(wrapped, Place));

        Assert.Equal(_old.Name, refused.Name);
        Assert.Contains(_old.Name, refused.Message);
    }

    [Fact]
    public void Unwrap_WrappedBeforeKeysHadNames_TriesWhatIsGiven()
    {
        var wrapped = _old.Seal(Key, Place);

        Assert.Null(MasterKeyRing.NameOf(wrapped));
        Assert.Equal(Key, new MasterKeyRing(_old, []).Unwrap(wrapped, Place));
        Assert.Equal(Key, new MasterKeyRing(_new, [_old]).Unwrap(wrapped, Place));
        Assert.ThrowsAny<CryptographicException>(() => new MasterKeyRing(_new, []).Unwrap(wrapped, Place));
    }

    [Fact]
    public void Unwrap_WhatIsNoWrappedKey_Throws()
    {
        var ring = new MasterKeyRing(_new, []);
        var wrapped = ring.Wrap(Key, Place);

        Assert.ThrowsAny<CryptographicException>(() => ring.Unwrap(wrapped[..^1], Place));
        Assert.ThrowsAny<CryptographicException>(() => ring.Unwrap([2, .. wrapped[1..]], Place));
        Assert.ThrowsAny<CryptographicException>(() => ring.Unwrap([1], Place));
    }
}
