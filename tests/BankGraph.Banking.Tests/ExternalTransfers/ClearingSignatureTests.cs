using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BankGraph.Banking.ExternalTransfers;
using Microsoft.Extensions.Options;
using Verdict = BankGraph.Banking.ExternalTransfers.ClearingSignature.Verdict;

namespace BankGraph.Banking.Tests.ExternalTransfers;

public sealed class ClearingSignatureTests
{
    private const string Body = """{"paymentId":"1"}""";

    private readonly TestClock _clock = new();
    private readonly ClearingSignature _signature;
    private readonly string _now;

    public ClearingSignatureTests()
    {
        var options = new ExternalTransferOptions { WebhookSecret = TestBank.WebhookSecret };
        _signature = new(Options.Create(options), _clock);
        _now = At(0);
    }

    [Fact]
    public void Judge_KnownSignature_IsValid() => Assert.Equal(
        Verdict.Valid,
        Judge(_now, "v1=" + Convert.ToHexString(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(TestBank.WebhookSecret),
            Encoding.UTF8.GetBytes($"{_now}.{Body}"))).ToLowerInvariant()));

    [Theory]
    [InlineData(null, "v1=00")]
    [InlineData("1", null)]
    [InlineData("", "")]
    public void Judge_WithoutTimestampOrSignature_IsMissing(string? timestamp, string? signature) =>
        Assert.Equal(Verdict.Missing, Judge(timestamp, signature));

    [Theory]
    [InlineData(-300, Verdict.Valid)]
    [InlineData(-301, Verdict.Stale)]
    [InlineData(300, Verdict.Valid)]
    [InlineData(301, Verdict.Stale)]
    public void Judge_AtTheWindowsEdges_IsStaleBeyond(int seconds, Verdict verdict) =>
        Assert.Equal(verdict, Judge(At(seconds), Sign(At(seconds))));

    [Fact]
    public void Judge_AnotherBody_IsWrong() =>
        Assert.Equal(Verdict.Wrong, _signature.Judge(_now, Sign(_now), "{}"u8));

    [Fact]
    public void Judge_AnotherTimestamp_IsWrong() => Assert.Equal(Verdict.Wrong, Judge(At(1), Sign(_now)));

    [Fact]
    public void Judge_AnotherSecret_IsWrong() =>
        Assert.Equal(Verdict.Wrong, Judge(_now, Sign(_now, "another secret of many characters")));

    [Fact]
    public void Judge_TimestampThatIsNoNumber_IsWrong() => Assert.Equal(Verdict.Wrong, Judge("now", Sign("now")));

    [Theory]
    [InlineData("v1=")]
    [InlineData("v1=zz")]
    [InlineData("v2=00")]
    [InlineData("00")]
    public void Judge_MalformedSignature_IsWrong(string signature) =>
        Assert.Equal(Verdict.Wrong, Judge(_now, signature));

    private Verdict Judge(string? timestamp, string? signature) =>
        _signature.Judge(timestamp, signature, Encoding.UTF8.GetBytes(Body));

    private string At(int seconds) =>
        (_clock.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);

    private static string Sign(string timestamp, string secret = TestBank.WebhookSecret) =>
        "v1=" + Convert.ToHexString(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret),
            Encoding.UTF8.GetBytes($"{timestamp}.{Body}")));
}
