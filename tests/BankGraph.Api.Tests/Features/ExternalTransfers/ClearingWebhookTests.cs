using System.Net;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.ExternalTransfers;

public sealed class ClearingWebhookTests(ClearingBank bank) : IClassFixture<ClearingBank>
{
    // It accepts when it is asked again, which is later than any of these tests ends.
    private const string NeverCallsBack = "DE98999999990000000008";

    [Fact]
    public async Task Callback_Unsigned_IsUnauthorized() => Assert.Equal(
        (HttpStatusCode.Unauthorized, """{"code":"SIGNATURE_MISSING"}"""),
        await bank.CallBackAsync(Message(Guid.NewGuid()), secret: null));

    [Fact]
    public async Task Callback_SignedWithAnotherSecret_IsUnauthorized() => Assert.Equal(
        (HttpStatusCode.Unauthorized, """{"code":"SIGNATURE_WRONG"}"""),
        await bank.CallBackAsync(Message(Guid.NewGuid()), secret: "another secret of many characters"));

    [Theory]
    [InlineData(310)]
    [InlineData(-310)]
    public async Task Callback_OutsideTheWindow_IsUnauthorized(int ageSeconds) => Assert.Equal(
        (HttpStatusCode.Unauthorized, """{"code":"SIGNATURE_STALE"}"""),
        await bank.CallBackAsync(Message(Guid.NewGuid()), ageSeconds: ageSeconds));

    [Fact]
    public async Task Callback_OfAnUnknownPayment_IsNotFound() => Assert.Equal(
        (HttpStatusCode.NotFound, """{"code":"UNKNOWN_PAYMENT"}"""),
        await bank.CallBackAsync(Message(Guid.NewGuid())));

    [Fact]
    public async Task Callback_WithAStatusThatIsNone_IsMalformed() => Assert.Equal(
        (HttpStatusCode.BadRequest, """{"code":"MALFORMED"}"""),
        await bank.CallBackAsync(Message(Guid.NewGuid(), "PERHAPS")));

    [Fact]
    public async Task Callback_ThatIsNoObject_IsMalformed() => Assert.Equal(
        (HttpStatusCode.BadRequest, """{"code":"MALFORMED"}"""),
        await bank.CallBackAsync("ACCEPTED"));

    [Fact]
    public async Task Callback_OfTooManyBytes_IsNotRead() => Assert.Equal(
        HttpStatusCode.RequestEntityTooLarge,
        (await bank.CallBackAsync(new { reason = new string('x', 20_000) })).Status);

    [Fact]
    public async Task Callback_RepeatedAndContradicted_MovesTheMoneyOnce()
    {
        var (account, paymentId) = await bank.OrderAsync(NeverCallsBack);
        var id = LedgerAccess.KeyOf(paymentId);

        Assert.Equal(
            (HttpStatusCode.OK, """{"result":"RECORDED"}"""),
            await bank.CallBackAsync(Message(id, "REJECTED", "No such account.")));
        var rejected = await bank.UntilAsync(account, "REJECTED");
        Assert.Equal(
            (HttpStatusCode.OK, """{"result":"REPEATED"}"""),
            await bank.CallBackAsync(Message(id, "REJECTED")));
        Assert.Equal(
            (HttpStatusCode.Conflict, """{"code":"CONTRADICTORY"}"""),
            await bank.CallBackAsync(Message(id)));

        var after = await bank.UntilAsync(account, "REJECTED");
        Assert.Equal(rejected.ToJsonString(), after.ToJsonString());
        Assert.Equal("100.00", (string?)after["availableBalance"]!["value"]);
        Assert.Equal("No such account.", (string?)after["externalPayments"]!["nodes"]![0]!["reason"]);
    }

    private static object Message(Guid paymentId, string status = "ACCEPTED", string? reason = null) =>
        new { paymentId, status, reason };
}
