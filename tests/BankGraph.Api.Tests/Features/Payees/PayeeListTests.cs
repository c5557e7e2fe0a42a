using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Payees;

/// <summary>Payees' names are sealed in the store, and filtered, ordered and paged by all the same.</summary>
public sealed class PayeeListTests : IAsyncLifetime
{
    private Person _anna = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _anna = await Person.RegisterAsync(await BankServer.SharedAsync());
        await AddAsync("Zoe Zander", null, "DE89370400440532013000");
        await AddAsync("Émile Weiss", "Coach", "AT611904300234573201");
        await AddAsync("anna Ort", "Aunt", "CH9300762011623852957");
    }

    public Task DisposeAsync()
    {
        _anna.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("", "anna Ort, Émile Weiss, Zoe Zander")]
    [InlineData("(order: [{ name: DESC }])", "Émile Weiss, anna Ort, Zoe Zander")]
    [InlineData("(order: [{ nickname: ASC }])", "Zoe Zander, anna Ort, Émile Weiss")]
    [InlineData("(where: { name: { contains: \"Z\" } })", "Zoe Zander")]
    [InlineData("(where: { nickname: { startsWith: \"Au\" } })", "anna Ort")]
    [InlineData("(where: { nickname: { ncontains: \"A\" } })", "Émile Weiss, Zoe Zander")]
    [InlineData("(where: { iban: { startsWith: \"DE\" } })", "Zoe Zander")]
    public async Task Payees_AreOrderedAndFiltered(string arguments, string names)
    {
        var payees = await _anna.Client.AskAsync($"{{ payees{arguments} {{ totalCount nodes {{ name }} }} }}");

        Assert.Equal(names, NamesOf(payees));
        Assert.Equal(names.Split(", ").Length, (int)payees["totalCount"]!);
    }

    [Theory]
    [InlineData("", "anna Ort, Émile Weiss, Zoe Zander")]
    [InlineData("order: [{ name: ASC }]", "Zoe Zander, anna Ort, Émile Weiss")]
    public async Task Payees_PageByPage_AreAllThereOnce(string order, string names)
    {
        var found = new List<string>();
        for (string? after = null; ;)
        {
            var page = await _anna.Client.AskAsync(
                $$"""
                query($after: String) { payees(first: 1, after: $after {{order}}) {
                  nodes { name } pageInfo { endCursor hasNextPage } } }
                """,
                new { after });
            found.Add(NamesOf(page));
            after = (string?)page["pageInfo"]!["endCursor"];
            if (!(bool)page["pageInfo"]!["hasNextPage"]!) break;
        }

        Assert.Equal(names, string.Join(", ", found));
    }

    private static string NamesOf(JsonNode payees) =>
        string.Join(", ", payees["nodes"]!.AsArray().Select(payee => (string?)payee!["name"]));

    private async Task AddAsync(string name, string? nickname, string iban)
    {
        var added = await _anna.Client.AskAsync(
            "mutation($input: AddPayeeInput!) { addPayee(input: $input) { payee { id } errors { __typename } } }",
            new { input = new { name, nickname, iban } });
        Assert.NotNull(added["payee"]);
    }
}
