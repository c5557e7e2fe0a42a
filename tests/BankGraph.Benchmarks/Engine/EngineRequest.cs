using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BankGraph.Benchmarks.Engine.Servers;

namespace BankGraph.Benchmarks.Engine;

/// <summary>One question, as GraphQL asks it and as a call of a plain endpoint, and its answer.</summary>
internal sealed class EngineRequest
{
    /// <summary>One object, two fields.</summary>
    public static readonly EngineRequest Tiny = new(
        "tiny",
        "query Tiny($id: Int!) { account(id: $id) { number name } }",
        new { id = 7 },
        JsonSerializer.SerializeToUtf8Bytes(AnswerBook.Tiny(7), AnswerJson.Default.AnswerTinyData));

    /// <summary>Twenty accounts of eight fields.</summary>
    public static readonly EngineRequest Medium = new(
        "medium",
        "query Medium($first: Int!) { accounts(first: $first) "
        + "{ id number name kind currency balance isOpen openedOn } }",
        new { first = 20 },
        JsonSerializer.SerializeToUtf8Bytes(AnswerBook.First(20), AnswerJson.Default.AnswerMediumData));

    /// <summary>Fifty accounts with ten movements each.</summary>
    public static readonly EngineRequest Large = new(
        "large",
        "query Large($first: Int!) { accounts(first: $first) "
        + "{ id number name kind currency balance isOpen openedOn "
        + "movements { id valueDate direction amount balanceAfter description } } }",
        new { first = 50 },
        JsonSerializer.SerializeToUtf8Bytes(AnswerBook.FirstWithMovements(50), AnswerJson.Default.AnswerLargeData));

    /// <summary>Twenty entries of one account, six fields, from a store.</summary>
    public static readonly EngineRequest Page = new(
        "page",
        "query Page($account: Int!, $first: Int!) { entries(account: $account, first: $first) "
        + "{ nodes { id valueDate direction amountMinor balanceAfterMinor description } } }",
        new { account = PageBook.Account, first = PageBook.PageSize },
        JsonSerializer.SerializeToUtf8Bytes(
            PlainPageServer.Answer([.. PageBook.FirstPage()]), AnswerJson.Default.AnswerPageData));

    private readonly byte[] _answer;
    private readonly byte[] _graphQLBody;
    private readonly byte[] _plainBody;

    private EngineRequest(string name, string query, object variables, byte[] answer)
    {
        Name = name;
        _answer = answer;
        var operationName = char.ToUpperInvariant(name[0]) + name[1..];
        _graphQLBody = JsonSerializer.SerializeToUtf8Bytes(new { query, operationName, variables });
        _plainBody = JsonSerializer.SerializeToUtf8Bytes(variables);
    }

    /// <summary>Those of objects in memory.</summary>
    public static EngineRequest[] All => [Tiny, Medium, Large];

    public string Name { get; }

    /// <summary>What is posted to a GraphQL server.</summary>
    public string GraphQLText => Encoding.UTF8.GetString(_graphQLBody);

    /// <summary>What is posted: the document with its variables, or the same values alone.</summary>
    public ReadOnlyMemory<byte> Body(bool isGraphQL) => isGraphQL ? _graphQLBody : _plainBody;

    /// <summary>
    /// Refuses a wrong answer. .NET contestants must send the very same bytes; JavaScript may write numbers its way.
    /// </summary>
    public void Verify(ReadOnlySpan<byte> answer, bool isExact)
    {
        var isRight = isExact
            ? answer.SequenceEqual(_answer)
            : JsonNode.DeepEquals(JsonNode.Parse(answer), JsonNode.Parse(_answer));
        if (!isRight) throw new InvalidOperationException($"{Name}: {Encoding.UTF8.GetString(answer)}");
    }
}
