using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Pages;

/// <summary>
/// Walks through the pages that show requests with their answers, so that the requests work and the answers are true.
/// Identifiers, numbers and times are new each time: where an answer has another one than the page, the requests that
/// follow use the new one. A code of eight digits is the next one that the bank has written to whoever signed in last,
/// at whatever host their address is.
/// </summary>
public abstract partial class PageTests<TStore>(PagesBank<TStore> bank) : IClassFixture<PagesBank<TStore>>
    where TStore : ITestStore
{
    public static TheoryData<string> Pages => [.. Page.WithRequests];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Requests_OfThePage_AreAnsweredAsItSays(string page)
    {
        var client = bank.Server.Connect();
        var known = new Dictionary<string, string>();
        var reader = "";
        bank.Statements.Clear();

        foreach (var (request, expected) in Page.Steps(page))
        {
            var document = known.Aggregate(request, (text, pair) => text.Replace(pair.Key, pair.Value));
            if (SignedIn().Match(document) is { Success: true, Value: var name })
                reader = name.Replace($"{Path.GetFileNameWithoutExtension(page)}-", "");
            if (Code().Match(document) is { Success: true, Value: var code })
                document = document.Replace(code, await bank.Letters.CodeAsync(reader));
            var answer = await client.PostAsync(new JsonObject { ["query"] = document }.ToJsonString());

            Compare(JsonNode.Parse(expected), JsonNode.Parse(answer.Text), known, request);
            if ((string?)answer.Data?["login"]?["session"]?["accessToken"] is not { } token) continue;
            client.Dispose();
            client = bank.Server.Connect(token);
        }

        client.Dispose();

        // What the page asks for is what customers ask for; none of it may grow with the bank.
        Assert.Equal([], await bank.Statements.ReadingWholeTablesAsync(bank.Database));
    }

    private static void Compare(JsonNode? expected, JsonNode? actual, Dictionary<string, string> known, string request)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                Assert.Equal(left.Select(member => member.Key), right.Select(member => member.Key));
                foreach (var (name, value) in left) Compare(value, right[name], known, request);
                break;
            case (JsonArray left, JsonArray right):
                Assert.Equal(left.Count, right.Count);
                for (var i = 0; i < left.Count; i++) Compare(left[i], right[i], known, request);
                break;
            case (JsonValue left, JsonValue right) when Fresh().IsMatch($"{left}") && Fresh().IsMatch($"{right}"):
                known[$"{left}"] = $"{right}";
                break;
            default:
                Assert.True(
                    JsonNode.DeepEquals(expected, actual),
                    $"The page says {expected?.ToJsonString()}, the bank says {actual?.ToJsonString()} to {request}");
                break;
        }
    }

    [GeneratedRegex("(?<=[cC]ode: \")[0-9]{8}(?=\")")]
    private static partial Regex Code();

    [GeneratedRegex("(?<=login\\(input: \\{[^}]*email: \")[^\"@]+(?=@)")]
    private static partial Regex SignedIn();

    // Account numbers, dates, instants, tokens, identifiers, cursors and addresses of documents; a word of letters
    // alone is none of these, unless it is as long as an identifier, which may be without a digit by chance.
    [GeneratedRegex(
        @"^(/documents/.+|\d{14}|\d{4}-\d\d-\d\d(T.*Z)?|ey[\w-]+\.[\w-]+\.[\w-]+"
        + @"|(?=.*\d)[\w+/-]{8,}={0,2}|[A-Za-z0-9+/]{24,}={0,2})$")]
    private static partial Regex Fresh();
}
