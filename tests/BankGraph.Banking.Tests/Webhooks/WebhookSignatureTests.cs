using System.Globalization;
using BankGraph.Banking.Webhooks;

namespace BankGraph.Banking.Tests.Webhooks;

public sealed class WebhookSignatureTests
{
    private const string Secret = "a secret that only two of us know";

    private static readonly byte[] Body = """{"amount":"45.90"}"""u8.ToArray();

    private readonly TestClock _clock = new();

    [Theory]
    [InlineData(0, WebhookVerdict.Valid)]
    [InlineData(-300, WebhookVerdict.Valid)]
    [InlineData(300, WebhookVerdict.Valid)]
    [InlineData(-301, WebhookVerdict.Stale)]
    [InlineData(301, WebhookVerdict.Stale)]
    public void Judge_ByItsAge_TakesFiveMinutesBothWays(int seconds, WebhookVerdict expected)
    {
        var timestamp = At(seconds);
        Assert.Equal(expected, Judge(timestamp, WebhookSignature.Sign(Secret, timestamp, Body), Body));
    }

    [Fact]
    public void Judge_OfAnotherBodySecretOrTimestamp_IsWrong()
    {
        var now = At(0);
        var signature = WebhookSignature.Sign(Secret, now, Body);

        Assert.Equal(WebhookVerdict.Wrong, Judge(now, signature, """{"amount":"45.91"}"""u8.ToArray()));
        Assert.Equal(WebhookVerdict.Wrong, Judge(At(1), signature, Body));
        Assert.Equal(WebhookVerdict.Wrong, Judge(now, WebhookSignature.Sign(Secret + "!", now, Body), Body));
        Assert.Equal(WebhookVerdict.Wrong, Judge(now, signature[..^1], Body));
        Assert.Equal(WebhookVerdict.Wrong, Judge(now, signature["v1=".Length..], Body));
        Assert.Equal(WebhookVerdict.Wrong, Judge("soon", WebhookSignature.Sign(Secret, "soon", Body), Body));
    }

    [Fact]
    public void Judge_WithoutSignatureOrTimestamp_IsMissing()
    {
        Assert.Equal(WebhookVerdict.Missing, Judge(At(0), null, Body));
        Assert.Equal(WebhookVerdict.Missing, Judge("", "v1=00", Body));
    }

    /// <summary>Computed by <c>printf '1000.{}' | openssl dgst -sha256 -hmac key</c>.</summary>
    [Fact]
    public void Sign_AKnownCall_IsWhatOthersCompute() => Assert.Equal(
        "v1=c32de42341dece79a1511c9e7f74a2734112edcfcf48943c976faf07047065db",
        WebhookSignature.Sign("key", "1000", "{}"u8));

    private WebhookVerdict Judge(string timestamp, string? signature, byte[] body) =>
        new WebhookSignature(Secret, _clock).Judge(timestamp, signature, body);

    private string At(int seconds) =>
        _clock.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
