using System.Text;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Schema;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Tests.Features.Security;

/// <summary>
/// Every field of what is the caller's own, read by its owner, by another customer, and by nobody. Root fields of every
/// kind are asked by everybody in <see cref="AccessMatrixTests"/>.
/// </summary>
public sealed class AccessTests(UnmeteredBank bank) : IClassFixture<UnmeteredBank>, IAsyncLifetime
{
    private const string Key = "a key of my own";
    private const string Secret = "only for my eyes";

    private Person _owner = null!; // Set before each test.
    private Person _other = null!; // Set before each test.
    private BankClient _nobody = null!; // Set before each test.
    private string _account = "";
    private string _reference = "";
    private string[] _ids = [];

    public static TheoryData<string> QueryFields =>
    [
        .. ServedSchema.Schema.QueryType.Fields
            .Where(root => FieldAccess.Of(ServedSchema.Schema.QueryType, root) is FieldAccess.Own)
            .Select(root => root.Name),
    ];

    public async Task InitializeAsync()
    {
        var server = bank.Server;
        _owner = await Person.RegisterAsync(server);
        _other = await Person.RegisterAsync(server);
        _nobody = server.Connect();
        _account = await _owner.OpenAccountAsync();
        var paid = await _owner.DepositAsync(_account, "123.45", key: Key, description: Secret);
        _reference = Bills.NewReference();
        var bills = await Bills.LinkAsync(_owner, "electricity", _reference);
        await _owner.PayBillAsync((string)bills[0]!["id"]!, _account, new { value = "1.00", currency = "EUR" });
        var account = await _owner.Client.AskAsync(
            "query($number: String!) { account(number: $number) { id } }", new { number = _account });
        _ids =
        [
            _owner.Id,
            (string)account["id"]!,
            (string)paid["transaction"]!["id"]!,
            (string)paid["transaction"]!["entries"]![0]!["id"]!,
            (string)bills[0]!["id"]!,
        ];
    }

    public Task DisposeAsync()
    {
        _owner.Dispose();
        _other.Dispose();
        _nobody.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(QueryFields))]
    public async Task Query_ByItsOwner_AnswersEveryField(string field)
    {
        foreach (var document in Documents(field))
        {
            var answer = await _owner.Client.SendAsync(document);

            Assert.True(answer.Errors.Count == 0, $"{document}: {answer.Text}");
            Assert.DoesNotContain(null, answer.Data!.AsObject().Select(root => root.Value));
        }
    }

    [Theory]
    [MemberData(nameof(QueryFields))]
    public async Task Query_ByAnotherCustomer_ShowsNothingOfTheOwner(string field)
    {
        foreach (var document in Documents(field))
        {
            var answer = await _other.Client.SendAsync(document);

            AssertTellsNothing(answer);
            Assert.Empty(answer.Errors);
        }
    }

    [Theory]
    [MemberData(nameof(QueryFields))]
    public async Task Query_ByNobody_IsRefused(string field)
    {
        foreach (var document in Documents(field))
        {
            var answer = await _nobody.SendAsync(document);

            AssertTellsNothing(answer);
            Assert.Equal("AUTH_NOT_AUTHENTICATED", answer.Code);
            Assert.True(answer.Data?[field] is null, answer.Text);
        }
    }

    [Fact]
    public async Task Node_OfAnotherCustomer_AnswersLikeOneThatDoesNotExist()
    {
        foreach (var id in _ids)
        {
            var unknown = Convert.FromBase64String(id);
            unknown[^1] ^= 1;

            Assert.Equal(
                (await _other.Client.SendAsync(Node(Convert.ToBase64String(unknown)))).Text,
                (await _other.Client.SendAsync(Node(id))).Text);
        }
    }

    [Fact]
    public async Task PayBill_OfAnotherCustomer_AnswersLikeOneThatDoesNotExist()
    {
        var account = await _other.OpenAccountAsync(funds: "500.00");
        var unknown = Convert.FromBase64String(_ids[^1]);
        unknown[^1] ^= 1;

        var refused = await _other.PayBillAsync(_ids[^1], account);

        Assert.Equal("BILL_NOT_FOUND", (string?)refused["errors"]![0]!["code"]);
        Assert.Equal(
            (await _other.PayBillAsync(Convert.ToBase64String(unknown), account)).ToJsonString(),
            refused.ToJsonString());
    }

    private IEnumerable<string> Documents(string name)
    {
        var field = ServedSchema.Schema.QueryType.Fields[name];
        var selection = WholeSelection.Of(field.Type.NamedType);
        return name switch
        {
            "account" => [$$"""{ account(number: "{{_account}}"){{selection}} }"""],
            "transaction" => [$$"""{ transaction(id: "{{_ids[2]}}"){{selection}} }"""],
            "operation" => [$$"""{ operation(idempotencyKey: "{{Key}}"){{selection}} }"""],
            "spendingByCategory" =>
                [$$"""{ spendingByCategory(from: "2020-01-01", to: "2020-12-31"){{selection}} }"""],
            "spendingByTag" =>
                [$$"""{ spendingByTag(from: "2020-01-01", to: "2020-12-31"){{selection}} }"""],
            "taggedEntries" =>
                [$$"""{ taggedEntries(accountNumber: "{{_account}}", tag: "trip"){{selection}} }"""],
            "node" => _ids.Select(Node),
            "nodes" => [$$"""{ nodes(ids: ["{{string.Join("\", \"", _ids)}}"]) { __typename id } }"""],
            _ => [$$"""{ {{name}}{{selection}} }"""],
        };
    }

    private static string Node(string id)
    {
        var type = TypeNameOf(id);
        return $$"""{ node(id: "{{id}}") { __typename ... on {{type}}{{WholeSelection.Of(TypeOf(type))}} } }""";
    }

    private static string TypeNameOf(string id) =>
        Encoding.Latin1.GetString(Convert.FromBase64String(id)).Split(':')[0];

    private static NamedType TypeOf(string name) => ServedSchema.Schema.Types.Single(type => type.Name == name);

    private void AssertTellsNothing(Answer answer)
    {
        string[] secrets = [_account, Secret, _owner.Email, "123.45", _reference];
        foreach (var secret in secrets) Assert.DoesNotContain(secret, answer.Text, StringComparison.Ordinal);
        foreach (var id in _ids)
        {
            // A refusal may repeat the id that was asked for, but no object carries it.
            Assert.DoesNotContain($"\"id\":\"{id}\"", answer.Text, StringComparison.Ordinal);
        }
    }
}
