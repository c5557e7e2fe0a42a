using BankGraph.Banking.Passkeys;

namespace BankGraph.Banking.Tests.Passkeys;

public sealed class PasskeyOptionsTests
{
    [Theory]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://localhost", true)]
    [InlineData("https://localhost:8443", true)]
    [InlineData("http://localhost:5000/", false)]
    [InlineData("http://127.0.0.1:5000", false)]
    [InlineData("https://bank.example", false)]
    [InlineData("http://localhost.example", false)]
    [InlineData("http://evil.localhost:5000", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public void Allows_WithoutSettings_IsThisMachineOnly(string origin, bool isAllowed)
    {
        Assert.Equal(isAllowed, new PasskeyOptions().Allows(origin));
    }

    [Theory]
    [InlineData("https://bank.example", true)]
    [InlineData("http://bank.example", false)]
    [InlineData("https://bank.example:8443", false)]
    [InlineData("https://www.bank.example", false)]
    [InlineData("https://bank.example.evil.test", false)]
    [InlineData("https://evilbank.example", false)]
    public void Allows_WithADomain_IsItsOwnOriginOnly(string origin, bool isAllowed)
    {
        Assert.Equal(isAllowed, new PasskeyOptions { RelyingParty = "bank.example" }.Allows(origin));
    }

    [Fact]
    public void Allows_WithOrigins_IsThoseOnly()
    {
        var options = new PasskeyOptions
        {
            RelyingParty = "bank.example",
            Origins = ["https://www.bank.example", "https://app.bank.example:8443"],
        };

        Assert.Null(options.Fault);
        Assert.True(options.Allows("https://app.bank.example:8443"));
        Assert.False(options.Allows("https://bank.example"));
    }

    [Theory]
    [InlineData("https://bank.example")]
    [InlineData("bank.example:443")]
    [InlineData("127.0.0.1")]
    [InlineData("")]
    public void Fault_OfWhatIsNoDomain_IsTold(string relyingParty)
    {
        Assert.Contains("RelyingParty", new PasskeyOptions { RelyingParty = relyingParty }.Fault);
    }

    [Theory]
    [InlineData("http://www.bank.example")]
    [InlineData("https://www.bank.example/")]
    [InlineData("https://other.example")]
    [InlineData("https://evilbank.example")]
    public void Fault_OfAnOriginThatIsNotTheDomains_IsTold(string origin)
    {
        var options = new PasskeyOptions { RelyingParty = "bank.example", Origins = [origin] };

        Assert.Contains("Origins", options.Fault);
    }
}
