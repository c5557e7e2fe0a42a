using System.Text.Json;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

[Collection(Lines.Faults)]
public sealed class ExternalPaymentCrashTests
{
    private const string Order =
        "mutation($input: TransferExternalInput!) { transferExternal(input: $input) { externalPayment { id } } }";

    private const string Payments =
        """
        query($number: String!) { account(number: $number) { balance { value } availableBalance { value }
          externalPayments(first: 10) { nodes { id payeeName status } } } }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>What was sent is known to the clearing house alone: the bank dies before it hears the answer.</summary>
    [Fact]
    public async Task Kill_BetweenSendingAndTheAnswer_NeitherLosesNorDoublesThePayments()
    {
        await using var clearing = await StubClearing.StartAsync();
        clearing.IsSilent = true;
        await using var bank = await BankProcess.StartAsync(BankSetup.Quiet
            .With("ExternalTransfers:GatewayUrl", clearing.GatewayUrl)
            .With("ExternalTransfers:Timeout", "00:01:00"));
        using var client = await BankClient.NewCustomerAsync(bank);
        var account = await client.OpenAccountWithAsync(100m);
        string[] ordered =
        [
            await OrderAsync(client, account, "Nordlicht GmbH", "40.00"),
            await OrderAsync(client, account, StubClearing.Refusing, "30.00"),
        ];
        await UntilAsync(() => Task.FromResult(clearing.Keys.Count >= ordered.Length));

        await bank.KillAsync();
        clearing.IsSilent = false;
        await bank.StartAgainAsync();
        await UntilAsync(async () => !StatusesOf(await ReadAsync(client, account)).Contains("PENDING"));

        var seen = await ReadAsync(client, account);
        Assert.Equal(["BOOKED", "REJECTED"], StatusesOf(seen));
        Assert.Equal(("60.00", "60.00"), (Value(seen, "balance"), Value(seen, "availableBalance")));
        Assert.Equal(ordered.Order(), clearing.Keys.Distinct().Order());
        Assert.All(ordered, key => Assert.True(clearing.Keys.Count(sent => sent == key) > 1));
        Assert.Single(await client.HistoryAsync(account), entry => entry.Kind == "EXTERNAL_TRANSFER");
        await bank.KillAsync();
        using var file = new BankFile(bank.DatabaseFile);
        await file.AssertSoundAsync();
    }

    /// <summary>Orders a payment; returns the key that the clearing house will get.</summary>
    private static async Task<string> OrderAsync(BankClient client, string account, string payeeName, string value)
    {
        var answer = await client.MutateAsync(Order, new
        {
            fromAccountNumber = account,
            iban = "DE89370400440532013000",
            payeeName,
            amount = new { value, currency = "EUR" },
            idempotencyKey = payeeName,
        });
        var id = answer.Payload.GetProperty("externalPayment").GetProperty("id").GetBytesFromBase64();
        return $"{new Guid(id.AsSpan()[^16..], bigEndian: true)}";
    }

    private static async Task<JsonElement> ReadAsync(BankClient client, string number) =>
        (await client.SendAsync(Payments, new { number })).Payload;

    // Of the one that is taken, then of the one that is refused.
    private static IEnumerable<string?> StatusesOf(JsonElement account) =>
        account.GetProperty("externalPayments").GetProperty("nodes").EnumerateArray()
            .OrderBy(payment => payment.GetProperty("payeeName").GetString() == StubClearing.Refusing)
            .Select(payment => payment.GetProperty("status").GetString());

    private static string? Value(JsonElement account, string field) =>
        account.GetProperty(field).GetProperty("value").GetString();

    private static async Task UntilAsync(Func<Task<bool>> isSoAsync)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSoAsync()) await Task.Delay(50, patience.Token);
    }
}
