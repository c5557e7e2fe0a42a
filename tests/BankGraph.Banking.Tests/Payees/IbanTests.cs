using BankGraph.Banking.Payees;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.Payees;

public sealed class IbanTests
{
    // The examples of the registry of ISO 13616.
    private static readonly string[] Examples =
    [
        "AT611904300234573201", "BE68539007547034", "CH9300762011623852957", "DE89370400440532013000",
        "ES9121000418450200051332", "FR1420041010050500013M02606", "GB29NWBK60161331926819",
        "IT60X0542811101000000123456", "KW81CBKU0000000000001234560101", "MT84MALT011000012345MTLCAST001S",
        "NL91ABNA0417164300", "NO9386011117947", "PL61109010140000071219812874", "SE4550000000058398257466",
    ];

    public static TheoryData<string> Registered() => [.. Examples];

    [Theory]
    [MemberData(nameof(Registered))]
    public void TryParse_ExampleOfTheRegistry_IsRead(string text)
    {
        Assert.True(Iban.TryParse(text, out var iban));
        Assert.Equal(text, iban.ToString());
    }

    [Fact]
    public void TryParse_GroupedSmallLetters_AreRead()
    {
        Assert.True(Iban.TryParse("gb29 nwbk 6016 1331 9268 19", out var iban));
        Assert.Equal("GB29NWBK60161331926819", iban.ToString());
    }

    [Fact]
    public void TryParse_OneWrongDigit_IsRefused()
    {
        var changes = from text in Gen.Elements(Examples)
                      from place in Gen.Choose(2, text.Length - 1)
                      from digit in Gen.Choose(0, 9).Select(value => (char)('0' + value))
                      where char.IsAsciiDigit(text[place]) && text[place] != digit
                      select text[..place] + digit + text[(place + 1)..];

        Prop.ForAll(changes.ToArbitrary(), wrong => !Iban.TryParse(wrong, out _)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("DE8937040044053201300")]
    [InlineData("DE893704004405320130000")]
    [InlineData("8989370400440532013000")]
    [InlineData("DE89-3704-0044-0532-0130-00")]
    [InlineData("XX00")]
    public void TryParse_NoIban_IsRefused(string? text) => Assert.False(Iban.TryParse(text, out _));
}
