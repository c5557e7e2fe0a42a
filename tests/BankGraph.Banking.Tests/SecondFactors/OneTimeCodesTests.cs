using System.Text;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Banking.Tests.SecondFactors;

public sealed class OneTimeCodesTests
{
    private static readonly byte[] Secret = "12345678901234567890"u8.ToArray();

    /// <summary>RFC 6238, appendix B, SHA-1.</summary>
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void CodeOf_VectorsOfRfc6238_Agree(long seconds, string code) => Assert.Equal(
        code,
        OneTimeCodes.CodeOf(Secret, OneTimeCodes.StepOf(DateTimeOffset.FromUnixTimeSeconds(seconds)), digits: 8));

    /// <summary>RFC 4226, appendix D.</summary>
    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(2, "359152")]
    [InlineData(3, "969429")]
    [InlineData(4, "338314")]
    [InlineData(5, "254676")]
    [InlineData(6, "287922")]
    [InlineData(7, "162583")]
    [InlineData(8, "399871")]
    [InlineData(9, "520489")]
    public void CodeOf_VectorsOfRfc4226_Agree(long step, string code) =>
        Assert.Equal(code, OneTimeCodes.CodeOf(Secret, step));

    /// <summary>RFC 4648, 10, without the padding.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void ToBase32_VectorsOfRfc4648_Agree(string text, string expected) =>
        Assert.Equal(expected, OneTimeCodes.ToBase32(Encoding.ASCII.GetBytes(text)));
}
