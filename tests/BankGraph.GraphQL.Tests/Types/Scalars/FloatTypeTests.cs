using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Tests.Types.Scalars;

/// <summary>Section 3.5.2.</summary>
public sealed class FloatTypeTests() : ScalarTypeTests<FloatType, double>(InputKind.Int, InputKind.Float)
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("1.5", "1.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1E-3", "0.001")]
    [InlineData("1.7976931348623157e308", "1.7976931348623157E+308")]
    [InlineData("5e-324", "5E-324")]
    [InlineData("1e-999", "0")]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("0.1", "0.1")]
    public Task Number_ThatIsFinite_IsRead(string text, string expected) => AssertReadsAsync(text, expected);

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("1.8e308")]
    public Task Number_BeyondTheFiniteOnes_IsRefused(string text) => AssertRefusesAsync(text);

    [Fact]
    public Task Number_OfFourHundredDigits_IsRefused() => AssertRefusesAsync(new string('9', 400));

    [Fact]
    public async Task Output_OfAnyNumber_IsWritten()
    {
        object[] values = [2.0, 2f, 2m, 2, 2L, 2ul, (byte)2];

        foreach (var value in values) Assert.Equal("2", await OutputAsync(value));
        Assert.Equal("0.1", await OutputAsync(0.1f));
    }

    public sealed class Measures
    {
        public Readings Readings => new();
    }

    /// <summary>Plain members are written without a resolver.</summary>
    public sealed class Readings
    {
        public double? NotANumber => double.NaN;

        public float? Endless => float.NegativeInfinity;

        public double[] Several => [1, double.NaN];
    }

    [Theory]
    [InlineData("notANumber", "readings.notANumber")]
    [InlineData("endless", "readings.endless")]
    [InlineData("several", "readings.several.1")]
    public async Task Output_OfAPlainMemberThatIsNotFinite_IsAnErrorOfTheField(string field, string path)
    {
        await using var server = TestServer.Create<Measures>();

        var answer = await server.QueryAsync($"{{readings{{{field}}}}}");

        using var json = JsonDocument.Parse(answer);
        var error = Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(path, string.Join('.', error.GetProperty("path").EnumerateArray()));
        Assert.Equal("Float cannot represent NaN or infinity.", error.GetProperty("message").GetString());
    }

    public sealed class Narrow
    {
        public float Echo(float value) => value;
    }

    [Theory]
    [InlineData("0.1", """{"data":{"echo":0.1}}""")]
    [InlineData("3.4028235e38", """{"data":{"echo":3.4028235E+38}}""")]
    public async Task SinglePrecision_WithinItsRange_IsRead(string literal, string expected)
    {
        await using var server = TestServer.Create<Narrow>();

        Assert.Equal(expected, await server.QueryAsync($"{{echo(value:{literal})}}"));
    }

    [Fact]
    public async Task SinglePrecision_BeyondItsRange_IsAnErrorOfTheField()
    {
        await using var server = TestServer.Create<Narrow>();

        var answer = await server.QueryAsync("{echo(value:1e300)}");

        Assert.Contains("\"path\":[\"echo\"],\"extensions\":{\"code\":\"HC0017\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_OfAnythingElse_IsAnErrorOfTheField()
    {
        object[] values =
        [
            double.NaN, double.PositiveInfinity, double.NegativeInfinity, float.NaN, float.PositiveInfinity, "2", true,
        ];

        foreach (var value in values) await AssertGivesNoneAsync(value);
    }
}
