using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

public sealed class DecimalTypeTests() : ScalarTypeTests<DecimalType, decimal>(InputKind.Int, InputKind.Float)
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("1.50", "1.50")]
    [InlineData("-0.01", "-0.01")]
    [InlineData("1e2", "100")]
    [InlineData("12.5E-3", "0.0125")]
    [InlineData("0.1", "0.1")]
    [InlineData("9007199254740993", "9007199254740993")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1.00000000000000000000000000000000000000", "1.0000000000000000000000000000")]
    [InlineData("0e999", "0")]
    public Task Number_ThatCanBeKeptExactly_IsRead(string text, string expected) => AssertReadsAsync(text, expected);

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("1.00000000000000000000000000001")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1e-29")]
    [InlineData("1e29")]
    [InlineData("1e999")]
    [InlineData("1e99999999999999999999")]
    [InlineData("1e-99999999999999999999")]
    public Task Number_ThatWouldBeRounded_IsRefused(string text) => AssertRefusesAsync(text);

    [Fact]
    public Task Number_OfFourHundredDigits_IsRefused() => AssertRefusesAsync(new string('9', 400));

    [Fact]
    public async Task Output_OfAnExactNumber_IsWrittenWithItsDecimals()
    {
        Assert.Equal("1.50", await OutputAsync(1.50m));
        Assert.Equal("-79228162514264337593543950335", await OutputAsync(decimal.MinValue));
        object[] values = [2, 2L, 2ul, (byte)2];
        foreach (var value in values) Assert.Equal("2", await OutputAsync(value));
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values = [1.5, 1.5f, "1.5", true];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
