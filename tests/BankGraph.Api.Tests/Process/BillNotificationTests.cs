using System.Text.Json;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

[Collection(BankProcesses.Name)]
public sealed class BillNotificationTests(BankProcesses banks)
{
    [Fact]
    public async Task OnBillNotification_IssuedAndPaid_ReachTheirCustomerAlone()
    {
        using var journey = await Journey.BeginAsync(banks);
        await journey.SignInAsync();
        var (vera, noor) = (journey.VerasClient, journey.NoorsClient);
        using var verasSocket = await vera.ConnectAsync();
        using var noorsSocket = await noor.ConnectAsync();
        var verasStream = await BillNotifications.SubscribeAsync(vera, verasSocket);
        var noorsStream = await BillNotifications.SubscribeAsync(noor, noorsSocket);

        var bills = await LinkAsync(vera, StubBillers.NewReference());
        var issued = await verasStream.NextAsync(3);
        Assert.All(issued, notification => Assert.Equal("ISSUED", Kind(notification)));
        Assert.Equal(bills.Select(Id).Order(), issued.Select(BillId).Order());

        var account = await vera.OpenAccountWithAsync(500m);
        var bill = Id(bills.Single(bill => Text(bill, "status") == "UPCOMING"));
        Assert.True((await vera.PayBillAsync(bill, account, 20m)).IsBooked);
        Assert.True((await vera.PayBillAsync(bill, account)).IsBooked);
        var paid = await verasStream.NextAsync();
        Assert.Equal(("PAID", bill), (Kind(paid), BillId(paid)));
        Assert.Equal("PAID", Text(paid.GetProperty("bill"), "status"));

        // What comes first to the other one is their own: nothing of the payer's was sent there.
        var own = await LinkAsync(noor, StubBillers.NewReference());
        Assert.Contains(BillId(await noorsStream.NextAsync()), own.Select(Id));
    }

    [Fact]
    public async Task OnBillNotification_JobsOfAnotherProcess_TellWhatIsDueAndOverdue()
    {
        // Two processes on one file: one answers, the other runs the bank's jobs, the first of them at its start.
        await using var billers = await StubBillers.StartAsync();
        await using var bank = await BankProcess.StartAsync(
            BankSetup.With(billers).With("Role", "api").With("Streams:LongestSleep", "00:00:00.2"));
        using var journey = new Journey(bank, billers);
        await journey.SignInAsync();
        var vera = journey.VerasClient;
        using var socket = await vera.ConnectAsync();
        var stream = await BillNotifications.SubscribeAsync(vera, socket);
        var bills = await LinkAsync(vera, StubBillers.NewReference());
        Assert.All(await stream.NextAsync(3), notification => Assert.Equal("ISSUED", Kind(notification)));

        await using var worker = await BankProcess.StartAsync(
            BankSetup.With(billers).With("Role", "worker") with { WorkFolder = bank.WorkFolder });

        var reminders = await stream.NextAsync(2);
        var statuses = bills.ToDictionary(Id, bill => Text(bill, "status"));
        Assert.Equal(
            [("DUE_SOON", "DUE"), ("OVERDUE", "OVERDUE")],
            reminders.Select(reminder => (Kind(reminder), statuses[BillId(reminder)])).Order());
    }

    [Fact]
    public async Task PayBill_Booked_IsConfirmedToTheBiller()
    {
        using var journey = await Journey.BeginAsync(banks);
        await journey.SignInAsync();
        var vera = journey.VerasClient;
        var account = await vera.OpenAccountWithAsync(500m);
        var reference = StubBillers.NewReference();
        var bill = (await LinkAsync(vera, reference)).Single(bill => Text(bill, "status") == "DUE");

        Assert.True((await vera.PayBillAsync(Id(bill), account)).IsBooked);

        var settlement = await journey.Billers.SettlementAsync(reference);
        Assert.Equal($"{reference}-b", Text(settlement, "billNumber"));
        Assert.Equal("80.00", Text(settlement, "amount"));
    }

    private static async Task<List<JsonElement>> LinkAsync(BankClient client, string customerReference)
    {
        var billers = (await client.SendAsync(BankOperations.Billers)).Payload.GetProperty("nodes");
        var billerId = Id(billers.EnumerateArray().First());
        var answer = await client.MutateAsync(BankOperations.LinkBiller, new { billerId, customerReference });
        return [.. answer.Payload.GetProperty("bills").EnumerateArray()];
    }

    private static string Kind(JsonElement notification) => Text(notification, "kind");

    private static string BillId(JsonElement notification) => Id(notification.GetProperty("bill"));

    private static string Id(JsonElement node) => Text(node, "id");

    private static string Text(JsonElement node, string field) => node.GetProperty(field).GetString() ?? "";
}
