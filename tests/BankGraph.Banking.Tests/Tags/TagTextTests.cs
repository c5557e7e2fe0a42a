using BankGraph.Banking.Tags;

namespace BankGraph.Banking.Tests.Tags;

public sealed class TagTextTests
{
    [Theory]
    [InlineData("Holiday", "holiday")]
    [InlineData("  #Trip   to\tRome ", "trip to rome")]
    [InlineData("ÜBER", "über")]
    [InlineData("U\u0308BER", "über")]
    [InlineData("cafe\u0301", "café")]
    [InlineData("2026", "2026")]
    public void TryRead_WhatReadsTheSame_IsTheSame(string typed, string expected)
    {
        Assert.True(TagText.TryRead(typed, out var tag));
        Assert.Equal(expected, tag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  # ")]
    [InlineData("!?")]
    [InlineData("a\u0007b")]
    [InlineData("thirty-one characters are too many")]
    public void TryRead_NoTag_IsRefused(string typed) => Assert.False(TagText.TryRead(typed, out _));

    [Fact]
    public void TryRead_HalfACharacter_IsReadAsNone() => Assert.True(TagText.TryRead("a\ud800", out _));
}
