using System.Text.Json;
using BankGraph.Testing;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Process;

/// <summary>Billers and bills, as the published contract has them.</summary>
public abstract class BillContractTests<TStore>(BankProcesses banks) where TStore : ITestStore
{
    private const string Billers = "{ billers(first: 20, order: [{ name: ASC }]) { nodes { id name category } } }";

    private const string Bills =
        $"{{ bills(first: 20, order: [{{ dueOn: ASC }}]) {{ nodes {{ {BankOperations.BillFields} }} }} }}";

    [Fact]
    public async Task Bills_AreFetchedToldOfAndPaid()
    {
        using var journey = await Journey.BeginAsync<TStore>(banks);
        await journey.SignInAsync();
        var vera = journey.VerasClient;
        var number = await vera.OpenAccountWithAsync(100m);
        var reference = StubBillers.NewReference();
        using var socket = await vera.ConnectAsync();
        var notifications = await BillNotifications.SubscribeAsync(vera, socket);

        var billers = await journey.AskAsync("billers", vera, Billers);
        var biller = Id(billers.GetProperty("data").GetProperty("billers"), 0);
        await LinkAsync("link", biller, reference);
        foreach (var issued in (await notifications.NextAsync(3)).OrderBy(DueOn, StringComparer.Ordinal))
            journey.Journal.Add("notification", issued);
        await LinkAsync("no such biller", AnotherId(biller), reference);
        await LinkAsync("a reference that the biller does not know", biller, StubBillers.UnknownReference);
        journey.Billers.IsOut = true;
        await LinkAsync("the biller is out", biller, reference);
        journey.Billers.IsOut = false;

        var bills = (await journey.AskAsync("bills", vera, Bills)).GetProperty("data").GetProperty("bills");
        var (overdue, due) = (Id(bills, 0), Id(bills, 1));
        var part = PaymentInput.Of("first", 2.34m).With("billId", overdue).With("fromAccountNumber", number);
        await PayAsync("pay a part", part);
        await PayAsync("again", part);
        await PayAsync("key reused", part.Of(1m));
        await PayAsync("more than is open", part.Of(10.01m).Key("1"));
        await PayAsync("the rest", part.With("amount", null).Key("2"));
        journey.Journal.Add("notification", await notifications.NextAsync());
        await PayAsync("paid already", part.With("amount", null).Key("3"));
        await PayAsync("no such bill", part.With("billId", AnotherId(due)).Key("4"));
        await PayAsync("from nowhere", part.With("billId", due).With("fromAccountNumber", "1").Key("5"));
        await PayAsync("more than is there", part.With("billId", due).Of(80m).Key("6").With(
            "fromAccountNumber", await vera.OpenAccountWithAsync(79.99m)));
        await PayAsync("from dollars", part.With("billId", due).With("amount", null).Key("7").With(
            "fromAccountNumber", await vera.OpenAccountWithAsync(100m, "USD")));
        var frozen = await vera.OpenAccountWithAsync(100m);
        await journey.FreezeAsync(frozen);
        await PayAsync("from a frozen account", part.With("billId", due).With("fromAccountNumber", frozen).Key("8"));
        await journey.AskAsync("bills in the end", vera, Bills);
        await journey.AskAsync("somebody else's bills", journey.NoorsClient, Bills);
        journey.Journal.ToString().MatchSnapshot();

        Task LinkAsync(string title, string billerId, string customerReference) =>
            journey.MutateAsync(title, vera, BankOperations.LinkBiller, new { billerId, customerReference });

        Task PayAsync(string title, PaymentInput input) =>
            journey.MutateAsync(title, vera, BankOperations.PayBill, input.Fields);
    }

    private static string Id(JsonElement connection, int index) =>
        connection.GetProperty("nodes")[index].GetProperty("id").GetString() ?? "";

    private static string? DueOn(JsonElement notification) =>
        notification.GetProperty("bill").GetProperty("dueOn").GetString();

    /// <summary>An id of the same type that nothing has.</summary>
    private static string AnotherId(string id)
    {
        var bytes = Convert.FromBase64String(id);
        bytes[^1] = bytes[^1] == (byte)'0' ? (byte)'1' : (byte)'0';
        return Convert.ToBase64String(bytes);
    }
}
