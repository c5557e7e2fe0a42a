using System.Globalization;
using System.Net;
using System.Text;
using BankGraph.Api.Tests.Bank;
using BankGraph.Banking.Webhooks;

namespace BankGraph.Api.Tests.Features.BillPayments;

public sealed class BillWebhookTests
{
    private const string Secret = "a secret that only two of us know";

    private const string Body =
        """
        {"biller":"electricity","customerReference":"70012345","bills":[
          {"number":"A-1","amount":"45.90","currency":"EUR","issuedOn":"2035-03-01","dueOn":"2035-03-15"}]}
        """;

    [Fact]
    public async Task Announcement_Signed_BringsTheBillOnce()
    {
        await using var server = await BankServer.StartAsync(new() { ["BillPayments:WebhookSecret"] = Secret });
        using var anna = await Person.RegisterAsync(server);
        await Bills.LinkAsync(anna, "electricity", "70012345");

        var first = await PostAsync(server, Body, Body);
        var again = await PostAsync(server, Body, Body);
        var forged = await PostAsync(server, Body.Replace("45.90", "4.59", StringComparison.Ordinal), Body);
        var old = await PostAsync(server, Body, Body, TimeSpan.FromMinutes(-6));
        var unreadable = await PostAsync(server, "[]", "[]");
        var large = await PostAsync(server, new string(' ', 70_000), "");

        Assert.Equal((HttpStatusCode.OK, """{"result":"RECORDED"}"""), first);
        Assert.Equal((HttpStatusCode.OK, """{"result":"REPEATED"}"""), again);
        Assert.Equal((HttpStatusCode.Unauthorized, """{"code":"SIGNATURE_WRONG"}"""), forged);
        Assert.Equal((HttpStatusCode.Unauthorized, """{"code":"SIGNATURE_STALE"}"""), old);
        Assert.Equal((HttpStatusCode.BadRequest, """{"code":"MALFORMED"}"""), unreadable);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, """{"code":"TOO_LARGE"}"""), large);
        var bills = await anna.Client.AskAsync(
            "{ bills(where: { dueOn: { eq: \"2035-03-15\" } }) { nodes { amount { value } } } }");
        Assert.Equal("""[{"amount":{"value":"45.90"}}]""", bills["nodes"]!.ToJsonString());
    }

    [Fact]
    public async Task Announcement_WithoutASecretOfTheBanks_IsNotTaken()
    {
        var (status, _) = await PostAsync(await BankServer.SharedAsync(), Body, Body);

        Assert.Equal(HttpStatusCode.NotFound, status);
    }

    private static async Task<(HttpStatusCode Status, string Text)> PostAsync(
        BankServer server,
        string body,
        string signed,
        TimeSpan age = default)
    {
        var at = DateTimeOffset.UtcNow.Add(age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var client = server.Connect();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/billers/announcements");
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("Biller-Timestamp", at);
        request.Headers.Add("Biller-Signature", WebhookSignature.Sign(Secret, at, Encoding.UTF8.GetBytes(signed)));
        using var response = await client.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
