using System.Text.Json;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>
/// Sections 6.4.3 and 6.4.4 for lists: each kind of list type, with null or a failure in an item, in the list itself or
/// in a field of an item, given at once or later.
/// </summary>
public sealed class ListNullTests
{
    public enum Trouble
    {
        None,
        NullItem,
        NullList,
        ThrowingList,
        ThrowingItem,
        FailingField,
    }

    public enum Moment
    {
        Plain,
        Resolved,
        Later,
    }

    public sealed class Query
    {
        public Holder? Holder(Trouble trouble, Moment moment) => new(trouble, moment);
    }

    public sealed class Item(int index, Trouble trouble)
    {
        public string Name => index == 1 && trouble == Trouble.FailingField
            ? throw new GraphQLException("trouble")
            : $"{index}";

        public async Task<string> LaterAsync()
        {
            await Task.Yield();
            return Name;
        }
    }

    /// <summary>Every kind of list, as a member, by a method with a service, and by a task.</summary>
    public sealed class Holder(Trouble trouble, Moment moment)
    {
        private async Task<IEnumerable<Item?>?> ReadAsync()
        {
            if (moment == Moment.Later) await Task.Yield();
            return Read();
        }

        private IEnumerable<Item?>? Read() => trouble switch
        {
            Trouble.NullList => null,
            Trouble.ThrowingList => throw new GraphQLException("trouble"),
            _ => Items(),
        };

        private IEnumerable<Item?> Items()
        {
            yield return new Item(0, trouble);
            if (trouble == Trouble.ThrowingItem) throw new GraphQLException("trouble");
            yield return trouble == Trouble.NullItem ? null : new Item(1, trouble);
            yield return new Item(2, trouble);
        }

        public IEnumerable<Item?>? PlainNullableOfNullable => Read();

        public IEnumerable<Item>? PlainNullableOfItems => Read()!;

        public IEnumerable<Item?> PlainListOfNullable => Read()!;

        public IEnumerable<Item> PlainListOfItems => Read()!;

        public Task<IEnumerable<Item?>?> NullableOfNullable() => ReadAsync();

        public Task<IEnumerable<Item>?> NullableOfItems() => ReadAsync()!;

        public Task<IEnumerable<Item?>> ListOfNullable() => ReadAsync()!;

        public Task<IEnumerable<Item>> ListOfItems() => ReadAsync()!;
    }

    private const string Good = """[{"x":"0"},{"x":"1"},{"x":"2"}]""";
    private const string Hole = """[{"x":"0"},null,{"x":"2"}]""";

    public static TheoryData<string, Trouble, string, string> Table() => new()
    {
        // The list's type, what goes wrong, what the holder answers, and where the error is.
        { "NullableOfNullable", Trouble.None, Holding(Good), "" },
        { "NullableOfNullable", Trouble.NullItem, Holding(Hole), "" },
        { "NullableOfNullable", Trouble.NullList, Holding("null"), "" },
        { "NullableOfNullable", Trouble.ThrowingList, Holding("null"), "holder,list" },
        { "NullableOfNullable", Trouble.ThrowingItem, Holding("null"), "holder,list" },
        { "NullableOfNullable", Trouble.FailingField, Holding(Hole), "holder,list,1,x" },
        { "NullableOfItems", Trouble.None, Holding(Good), "" },
        { "NullableOfItems", Trouble.NullItem, Holding("null"), "holder,list,1" },
        { "NullableOfItems", Trouble.NullList, Holding("null"), "" },
        { "NullableOfItems", Trouble.ThrowingList, Holding("null"), "holder,list" },
        { "NullableOfItems", Trouble.ThrowingItem, Holding("null"), "holder,list" },
        { "NullableOfItems", Trouble.FailingField, Holding("null"), "holder,list,1,x" },
        { "ListOfNullable", Trouble.None, Holding(Good), "" },
        { "ListOfNullable", Trouble.NullItem, Holding(Hole), "" },
        { "ListOfNullable", Trouble.NullList, "null", "holder,list" },
        { "ListOfNullable", Trouble.ThrowingList, "null", "holder,list" },
        { "ListOfNullable", Trouble.ThrowingItem, "null", "holder,list" },
        { "ListOfNullable", Trouble.FailingField, Holding(Hole), "holder,list,1,x" },
        { "ListOfItems", Trouble.None, Holding(Good), "" },
        { "ListOfItems", Trouble.NullItem, "null", "holder,list,1" },
        { "ListOfItems", Trouble.NullList, "null", "holder,list" },
        { "ListOfItems", Trouble.ThrowingList, "null", "holder,list" },
        { "ListOfItems", Trouble.ThrowingItem, "null", "holder,list" },
        { "ListOfItems", Trouble.FailingField, "null", "holder,list,1,x" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public async Task List_OfAnyType_PassesNullOnAsFarAsItMust(
        string list, Trouble trouble, string holder, string path)
    {
        await using var server = TestServer.Create<Query>();

        foreach (var moment in Enum.GetValues<Moment>())
        {
            foreach (var field in (string[])["name", "later"])
            {
                var name = moment == Moment.Plain ? $"plain{list}" : char.ToLowerInvariant(list[0]) + list[1..];
                foreach (var document in Documents(name, field))
                    AssertAnswer(await server.QueryAsync(document, Variables(trouble, moment)), holder, path, document);
            }
        }
    }

    [Fact]
    public async Task Error_AfterAListFailedWhileItWasRead_HasItsOwnPath()
    {
        await using var server = TestServer.Create<Query>();

        var answer = await server.QueryAsync(
            "{a:holder(trouble:THROWING_ITEM,moment:PLAIN){plainNullableOfNullable{name}} "
            + "b:holder(trouble:FAILING_FIELD,moment:PLAIN){plainNullableOfNullable{name}}}");

        using var json = JsonDocument.Parse(answer);
        Assert.Equal(
            ["a,plainNullableOfNullable", "b,plainNullableOfNullable,1,name"],
            json.RootElement.GetProperty("errors").EnumerateArray()
                .Select(error => string.Join(',', error.GetProperty("path").EnumerateArray())));
    }

    public sealed class CancellingQuery
    {
        public IEnumerable<string>? Items => Read();

        private static IEnumerable<string> Read()
        {
            yield return "a";
            throw new OperationCanceledException();
        }
    }

    [Fact]
    public async Task List_ThatCancelsItself_IsAnErrorOfItsFieldAlone()
    {
        await using var server = TestServer.Create<CancellingQuery>();

        var answer = await server.QueryAsync("{items __typename}");

        Assert.EndsWith("""
            "data":{"items":null,"__typename":"Query"}}
            """, answer, StringComparison.Ordinal);
        Assert.Contains("\"path\":[\"items\"]", answer, StringComparison.Ordinal);
    }

    // The same selection, plainly and through every kind of fragment.
    private static string[] Documents(string list, string field)
    {
        const string head = "query($t:Trouble!,$m:Moment!)";
        return
        [
            head + $"{{holder(trouble:$t,moment:$m){{list:{list}{{x:{field}}}}} after:__typename}}",
            head + "{...R} fragment R on Query{holder(trouble:$t,moment:$m){...H} after:__typename} "
                + $"fragment H on Holder{{list:{list}{{...I}}}} fragment I on Item{{x:{field}}}",
            head + $"{{holder(trouble:$t,moment:$m){{...on Holder{{list:{list}{{...on Item{{x:{field}}}}}}}}} "
                + "after:__typename}",
        ];
    }

    private static object Variables(Trouble trouble, Moment moment) => new
    {
        t = trouble switch
        {
            Trouble.NullItem => "NULL_ITEM",
            Trouble.NullList => "NULL_LIST",
            Trouble.ThrowingList => "THROWING_LIST",
            Trouble.ThrowingItem => "THROWING_ITEM",
            Trouble.FailingField => "FAILING_FIELD",
            _ => "NONE",
        },
        m = moment.ToString().ToUpperInvariant(),
    };

    private static void AssertAnswer(string answer, string holder, string path, string document)
    {
        using var json = JsonDocument.Parse(answer);
        var data = json.RootElement.GetProperty("data").GetRawText();
        Assert.True(data == $$"""{"holder":{{holder}},"after":"Query"}""", $"{document}: {answer}");
        if (path.Length == 0)
        {
            Assert.False(json.RootElement.TryGetProperty("errors", out _), answer);
            return;
        }

        var error = Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(path, string.Join(',', error.GetProperty("path").EnumerateArray()));
        Assert.NotEqual(0, error.GetProperty("locations").GetArrayLength());
    }

    private static string Holding(string list) => $"{{\"list\":{list}}}";
}
