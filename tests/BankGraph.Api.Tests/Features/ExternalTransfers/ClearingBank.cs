using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BankGraph.Api.Features.ExternalTransfers;
using BankGraph.Api.Tests.Bank;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Tests.Features.ExternalTransfers;

/// <summary>A bank beside a simulated clearing house that is in a hurry, with a customer who has 100 EUR.</summary>
public sealed class ClearingBank : IAsyncLifetime
{
    public const string Secret = "0123456789 0123456789 0123456789";

    private BankServer _server = null!; // Set before the first test.

    public Person Anna { get; private set; } = null!; // Set before the first test.

    public async Task InitializeAsync()
    {
        _server = await BankServer.StartAsync(new()
        {
            ["ExternalTransfers:WebhookSecret"] = Secret,
            ["ExternalTransfers:Timeout"] = "00:00:00.300",
            ["ClearingSimulator:Delay"] = "00:00:00.200",
        });
        Anna = await Person.RegisterAsync(_server);
    }

    public async Task DisposeAsync()
    {
        Anna.Dispose();
        await _server.DisposeAsync();
    }

    /// <summary>Orders a payment of 40 EUR from a new account of 100 EUR; returns the account's number.</summary>
    public async Task<(string Account, string PaymentId)> OrderAsync(string iban, string? key = null)
    {
        var account = await Anna.OpenAccountAsync(funds: "100.00");
        var answer = await Anna.Client.AskAsync(
            """
            mutation($input: TransferExternalInput!) {
              transferExternal(input: $input) { externalPayment { id } errors { ... on Error { code } } } }
            """,
            new
            {
                input = new
                {
                    fromAccountNumber = account,
                    iban,
                    payeeName = "Nordlicht GmbH",
                    amount = new { value = "40.00", currency = "EUR" },
                    reference = "INV 7",
                    idempotencyKey = key ?? Guid.NewGuid().ToString(),
                },
            });
        return (account, (string)answer["externalPayment"]!["id"]!);
    }

    /// <summary>A manager of the bank.</summary>
    public Task<Person> ManagerAsync() => Person.StaffAsync(_server, Role.Manager);

    /// <summary>Takes what is left from an account, and closes it.</summary>
    public async Task CloseAsync(string account, string funds)
    {
        var withdrawn = await Anna.Client.AskAsync(
            """
            mutation($input: WithdrawInput!) { withdraw(input: $input) { errors { ... on Error { code } } } }
            """,
            new
            {
                input = new
                {
                    accountNumber = account,
                    amount = new { value = funds, currency = "EUR" },
                    idempotencyKey = Guid.NewGuid().ToString(),
                },
            });
        Assert.Null(withdrawn["errors"]);
        var closed = await Anna.Client.AskAsync(
            """
            mutation($number: String!) { closeAccount(input: { accountNumber: $number }) {
              errors { ... on Error { code } } } }
            """,
            new { number = account });
        Assert.Null(closed["errors"]);
    }

    /// <summary>Waits until a payment has a status, and reads it with its account.</summary>
    public async Task<JsonNode> UntilAsync(string account, string status)
    {
        while (StatusOf(await ReadAsync(account)) != status) await Task.Delay(50);

        // The fields of one answer are not read at one instant.
        return await ReadAsync(account);
    }

    private static string? StatusOf(JsonNode account) => (string?)account["externalPayments"]!["nodes"]![0]!["status"];

    private Task<JsonNode> ReadAsync(string account) => Anna.Client.AskAsync(
        """
        query($number: String!) { account(number: $number) {
          balance { value } availableBalance { value }
          externalPayments { nodes {
            id status reason statusHistory { status } transaction { kind status amount { value } } } } } }
        """,
        new { number = account });

    /// <summary>Calls back, with a signature made of what is given.</summary>
    public async Task<(HttpStatusCode Status, string Text)> CallBackAsync(
        object message, string? secret = Secret, long ageSeconds = 0)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message);
        var timestamp = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - ageSeconds)
            .ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, ClearingWebhook.Path);
        request.Content = new ByteArrayContent(body);
        if (secret is not null)
        {
            byte[] content = [.. Encoding.UTF8.GetBytes(timestamp + "."), .. body];
            var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content);
            request.Headers.Add(ClearingWebhook.TimestampHeader, timestamp);
            request.Headers.Add(ClearingWebhook.SignatureHeader, "v1=" + Convert.ToHexStringLower(hash));
        }

        using var response = await Anna.Client.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
