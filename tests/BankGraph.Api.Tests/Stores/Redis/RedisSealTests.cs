using System.Text;
using BankGraph.Api.Stores.Redis;

namespace BankGraph.Api.Tests.Stores.Redis;

public sealed class RedisSealTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly RedisSeal _seal = new("bank", () => Secret);

    [Fact]
    public void Name_OfTheSame_IsTheSameInEveryProcess() =>
        Assert.Equal(_seal.Name("account", "1"), new RedisSeal("bank", () => Secret).Name("account", "1"));

    [Fact]
    public void Name_OfAnything_TellsItsKindAndNoMore()
    {
        var name = $"{_seal.Name("account", "12345678901234")}";

        Assert.StartsWith("bank:account:", name);
        Assert.DoesNotContain("12345678901234", name);
    }

    [Fact]
    public void Name_OfAnythingElse_Differs()
    {
        var others = new[]
        {
            _seal.Name("account", "2"),
            _seal.Name("biller", "1"),
            new RedisSeal("other", () => Secret).Name("account", "1"),
            new RedisSeal("bank", () => new byte[32]).Name("account", "1"),
        };

        Assert.DoesNotContain(_seal.Name("account", "1"), others);
        Assert.Equal(others.Length, others.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a value")]
    public void Open_WhatWasClosed_IsTheValueAgain(string text)
    {
        var name = _seal.Name("account", "1");
        var closed = _seal.Close(name, Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, Encoding.UTF8.GetString(new RedisSeal("bank", () => Secret).Open(name, closed) ?? []));
        Assert.DoesNotContain("value", Encoding.UTF8.GetString(closed));
    }

    [Fact]
    public void Open_UnderAnotherKey_IsNothing()
    {
        var closed = _seal.Close(_seal.Name("account", "1"), [1, 2, 3]);

        Assert.Null(_seal.Open(_seal.Name("account", "2"), closed));
        Assert.Null(new RedisSeal("bank", () => new byte[32]).Open(_seal.Name("account", "1"), closed));
    }

    [Fact]
    public void Open_AnyBitChanged_IsNothing()
    {
        var name = _seal.Name("account", "1");
        var closed = _seal.Close(name, [1, 2, 3]);

        for (var bit = 0; bit < closed.Length * 8; bit++)
        {
            byte[] changed = [.. closed];
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(_seal.Open(name, changed));
        }
    }

    [Fact]
    public void Open_TooShortOrMissing_IsNothing()
    {
        var name = _seal.Name("account", "1");

        Assert.Null(_seal.Open(name, null));
        Assert.All(Enumerable.Range(0, 28), length => Assert.Null(_seal.Open(name, new byte[length])));
    }
}
