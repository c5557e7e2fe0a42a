using BankGraph.Banking.Security;

namespace BankGraph.Banking.Tests.Security;

public sealed class ClientNameTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData("curl/8.5.0", "curl/8.5.0")]
    [InlineData("BankApp/2 (build 7)", "BankApp/2")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox, Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36",
        "Chrome, Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0",
        "Edge, Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1",
        "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/131.0 Mobile Safari/537.36",
        "Chrome, Android")]
    [InlineData("\n<b>evil", "<b>evil")]
    [InlineData("é\u0007", null)]
    public void Of_WhatProgramsSay_IsShort(string? userAgent, string? expected) =>
        Assert.Equal(expected, ClientName.Of(userAgent));

    [Fact]
    public void Of_AnEndlessLine_IsCut() => Assert.Equal(40, ClientName.Of(new string('x', 10_000))?.Length);
}
