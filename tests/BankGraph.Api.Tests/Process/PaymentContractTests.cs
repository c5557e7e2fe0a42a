using System.Text.Json;
using BankGraph.Testing;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Process;

/// <summary>Accounts and payments, as the published contract has them: each success, replay and refusal once.</summary>
public abstract class PaymentContractTests<TStore>(BankProcesses banks) where TStore : ITestStore
{
    private const string Accounts =
        $"{{ accounts(first: 10, order: [{{ number: ASC }}]) {{ nodes {{ type name currency status " +
        "balance { value currency } availableBalance { value currency } } pageInfo { hasNextPage } } }";

    private const string History =
        "query($number: String!, $first: Int, $after: String) { account(number: $number) { " +
        $"entries(first: $first, after: $after) {{ edges {{ cursor node {{ id {BankOperations.EntryFields} }} }} " +
        "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }";

    [Fact]
    public async Task OpenAccount_RefusalsAndSuccess()
    {
        using var journey = await Journey.BeginAsync<TStore>(banks);
        await journey.SignInAsync();
        var (vera, noor) = (journey.VerasClient, journey.NoorsClient);
        var input = new { type = "CHECKING", currency = "EUR", name = "Everyday" };

        var answer = await journey.MutateAsync("open", vera, BankOperations.OpenAccount, input);
        await journey.MutateAsync("in gold", vera, BankOperations.OpenAccount, input with { currency = "XAU" });
        await journey.MutateAsync(
            "long name", vera, BankOperations.OpenAccount, input with { name = new string('n', 500) });
        await journey.AskAsync("accounts", vera, Accounts);
        await journey.AskAsync("somebody else's accounts", noor, Accounts);
        var account = answer.GetProperty("data").GetProperty("openAccount").GetProperty("account");
        var (id, number) = (account.GetProperty("id").GetString(), account.GetProperty("number").GetString());
        await journey.AskAsync("by number", vera, BankOperations.Account, new { number });
        await journey.AskAsync("by number, somebody else", noor, BankOperations.Account, new { number });
        await journey.AskAsync("by id", vera, "query($id: ID!) { node(id: $id) { __typename id } }", new { id });
        await journey.AskAsync(
            "by id, somebody else", noor, "query($id: ID!) { nodes(ids: [$id]) { __typename id } }", new { id });
        journey.Journal.ToString().MatchSnapshot();
    }

    [Fact]
    public async Task Entries_FilteredOrderedAndPagedBothWays()
    {
        using var journey = await Journey.BeginAsync<TStore>(banks);
        await journey.SignInAsync();
        var vera = journey.VerasClient;
        var number = await vera.OpenAccountAsync();
        for (var i = 1; i <= 6; i++) await vera.DepositAsync(number, i, description: $"deposit {i}");
        for (var i = 1; i <= 3; i++) await vera.WithdrawAsync(number, i, description: $"withdrawal {i}");

        await AskAsync("oldest first", "first: 3, order: [{ sequence: ASC }]");
        await AskAsync("withdrawals", "where: { direction: { eq: DEBIT } }");
        await AskAsync("from 3 to 5", "where: { sequence: { gte: 3, lte: 5 } }, order: [{ sequence: ASC }]");
        await AskAsync("by word", "where: { description: { startsWith: \"deposit\" } }, first: 2");
        var end = await AskAsync("the far end", "last: 4");
        var before = end.GetProperty("data").GetProperty("account").GetProperty("entries")
            .GetProperty("pageInfo").GetProperty("startCursor").GetString();
        await AskAsync("in front of that", $"last: 3, before: \"{before}\"");
        await AskAsync("more than a page may have", "first: 51");
        await AskAsync("a cursor made up", "after: \"bm9uZQ==\"");
        journey.Journal.ToString().MatchSnapshot();

        Task<JsonElement> AskAsync(string title, string arguments) => journey.AskAsync(
            title,
            vera,
            $"query($number: String!) {{ account(number: $number) {{ entries({arguments}) {{ " +
            "nodes { sequence direction description } " +
            "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }",
            new { number });
    }

    [Fact]
    public async Task Deposit_RefusalsReplayAndSuccess()
    {
        using var journey = await Journey.BeginAsync<TStore>(banks);
        await journey.SignInAsync();
        var vera = journey.VerasClient;
        var number = await vera.OpenAccountAsync();
        var noors = await journey.NoorsClient.OpenAccountAsync();
        var frozen = await vera.OpenAccountAsync();
        await journey.FreezeAsync(frozen);
        var salary = PaymentInput.Of("first", 1_000m).With("accountNumber", number).With("description", "salary");

        await DepositAsync("deposit", salary);
        await DepositAsync("again", salary);
        await DepositAsync("key reused", salary.Of(1m));
        await DepositAsync("somebody else's account", salary.With("accountNumber", noors).Key("1"));
        await DepositAsync("no account", salary.With("accountNumber", "1").Key("2"));
        await DepositAsync("frozen", salary.With("accountNumber", frozen).Key("3"));
        await DepositAsync("dollars", salary.Of(1m, "USD").Key("4"));
        await DepositAsync("nothing", salary.Of(0m).Key("5"));
        await DepositAsync("half a cent", salary.Of(0.005m).Key("6"));
        await DepositAsync("more than there is", salary.Of(decimal.MaxValue).Key("7"));
        await journey.AskAsync("in the end", vera, BankOperations.Account, new { number });
        journey.Journal.ToString().MatchSnapshot();

        Task DepositAsync(string title, PaymentInput input) =>
            journey.MutateAsync(title, vera, BankOperations.Deposit, input.Fields);
    }

    [Fact]
    public async Task Withdraw_RefusalsReplayAndSuccess()
    {
        using var journey = await Journey.BeginAsync<TStore>(banks);
        await journey.SignInAsync();
        var vera = journey.VerasClient;
        var number = await vera.OpenAccountWithAsync(100m);
        var frozen = await vera.OpenAccountWithAsync(100m);
        await journey.FreezeAsync(frozen);
        var cash = PaymentInput.Of("first", 40m).With("accountNumber", number).With("description", "cash");

        await WithdrawAsync("withdraw", cash);
        await WithdrawAsync("again", cash);
        await WithdrawAsync("key reused", cash.Of(1m));
        await WithdrawAsync("no account", cash.With("accountNumber", "1").Key("1"));
        await WithdrawAsync("frozen", cash.With("accountNumber", frozen).Key("2"));
        await WithdrawAsync("dollars", cash.Of(1m, "USD").Key("3"));
        await WithdrawAsync("less than nothing", cash.Of(-1m).Key("4"));
        await WithdrawAsync("more than is there", cash.Of(60.01m).Key("5"));
        await WithdrawAsync("more than is there, again", cash.Of(60.01m).Key("5"));
        await WithdrawAsync("all of it", cash.Of(60m).Key("6"));
        await journey.AskAsync("in the end", vera, BankOperations.Account, new { number });
        journey.Journal.ToString().MatchSnapshot();

        Task WithdrawAsync(string title, PaymentInput input) =>
            journey.MutateAsync(title, vera, BankOperations.Withdraw, input.Fields);
    }

    [Fact]
    public async Task Transfer_RefusalsReplaySuccessHistoryAndStream()
    {
        using var journey = await Journey.BeginAsync<TStore>(banks);
        await journey.SignInAsync();
        var (vera, noor) = (journey.VerasClient, journey.NoorsClient);
        var number = await vera.OpenAccountWithAsync(400m);
        var savings = await vera.OpenAccountAsync(type: "SAVINGS");
        var noors = await noor.OpenAccountAsync();
        var frozen = await vera.OpenAccountAsync();
        await journey.FreezeAsync(frozen);
        var rent = PaymentInput.Of("first", 250m)
            .With("fromAccountNumber", number)
            .With("toAccountNumber", noors)
            .With("description", "rent");

        await TransferAsync("transfer", rent);
        await TransferAsync("again", rent);
        await TransferAsync("to the own savings", rent.With("toAccountNumber", savings).Of(50m).Key("1"));
        await TransferAsync("key reused", rent.With("toAccountNumber", savings));
        await TransferAsync("from somebody else", rent.With("fromAccountNumber", noors).Key("2"));
        await TransferAsync("to nobody", rent.With("toAccountNumber", "1").Key("3"));
        await TransferAsync("to a frozen account", rent.With("toAccountNumber", frozen).Of(1m).Key("4"));
        await TransferAsync("dollars", rent.Of(1m, "USD").Key("5"));
        await TransferAsync("nothing", rent.Of(0m).Key("6"));
        await TransferAsync("more than is there", rent.Of(100.01m).Key("7"));
        await TransferAsync("to the same account", rent.With("toAccountNumber", number).Key("8"));

        var page = await journey.AskAsync("newest first", vera, History, new { number, first = 2 });
        var after = page.GetProperty("data").GetProperty("account").GetProperty("entries")
            .GetProperty("pageInfo").GetProperty("endCursor").GetString();
        await journey.AskAsync("the next page", vera, History, new { number, first = 2, after });
        await journey.AskAsync("the payee's history", noor, History, new { number = noors, first = 2 });
        using var socket = await noor.ConnectAsync();
        var stream = await socket.SubscribeAsync(BankOperations.OnBalanceChanged, new { number = noors, after = 0 });
        journey.Journal.Add("the payee's stream", await stream.NextAsync());
        journey.Journal.ToString().MatchSnapshot();

        Task TransferAsync(string title, PaymentInput input) =>
            journey.MutateAsync(title, vera, BankOperations.Transfer, input.Fields);
    }
}
