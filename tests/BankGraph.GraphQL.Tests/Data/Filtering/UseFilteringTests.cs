using System.Text.Json;
using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Data.Filtering;

public sealed class UseFilteringTests
{
    private static readonly DateTime Monday = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    private static readonly Booking[] Rows =
    [
        new()
        {
            Id = new Guid(1, 0, 0, new byte[8]), Reference = "R1", Memo = "rent", Kind = BookingKind.Fee,
            BookedAt = Monday, AmountMinor = 100, IsOpen = true, Priority = 1, DueOn = new DateOnly(2026, 4, 1),
        },
        new()
        {
            Id = new Guid(2, 0, 0, new byte[8]), Reference = "R2", Memo = "50% off", Kind = BookingKind.Deposit,
            BookedAt = Monday.AddDays(1), AmountMinor = 200, Reversal = BookingKind.Fee,
            Owner = new Holder { Id = 1, Name = "Ada", Age = 36 },
        },
        new()
        {
            Id = new Guid(3, 0, 0, new byte[8]), Reference = "R3", BookedAt = Monday.AddDays(2), AmountMinor = 300,
            Priority = 3, Owner = new Holder { Id = 2, Name = "Bob", Age = 20 },
        },
    ];

    /// <summary>What is asked, and the numbers of the rows that fit.</summary>
    public static TheoryData<string, string> Filters => new()
    {
        { "{}", "123" },
        { "{reference:{eq:\"R2\"}}", "2" },
        { "{reference:{neq:\"R2\"}}", "13" },
        { "{memo:{eq:null}}", "3" },
        { "{memo:{neq:null}}", "12" },
        { "{memo:{neq:\"rent\"}}", "23" },
        { "{memo:{contains:\"en\"}}", "1" },
        { "{memo:{ncontains:\"en\"}}", "23" },
        { "{memo:{contains:\"%\"}}", "2" },
        { "{memo:{startsWith:\"_ent\"}}", "" },
        { "{memo:{startsWith:\"50%\"}}", "2" },
        { "{memo:{nstartsWith:\"50\"}}", "13" },
        { "{memo:{endsWith:\"off\"}}", "2" },
        { "{memo:{nendsWith:\"off\"}}", "13" },
        { "{memo:{in:[\"rent\",null]}}", "13" },
        { "{memo:{nin:[\"rent\",null]}}", "2" },
        { "{memo:{in:[]}}", "" },
        { "{memo:{or:[{eq:\"rent\"},{eq:null}]}}", "13" },
        { "{kind:{eq:FEE}}", "1" },
        { "{kind:{nin:[FEE,DEPOSIT]}}", "3" },
        { "{reversal:{eq:FEE}}", "2" },
        { "{reversal:{neq:FEE}}", "13" },
        { "{bookedAt:{gt:\"2026-03-02T09:00:00Z\"}}", "23" },
        { "{bookedAt:{ngt:\"2026-03-02T09:00:00Z\"}}", "1" },
        { "{dueOn:{gte:\"2026-04-01\"}}", "1" },
        { "{dueOn:{lt:\"2026-04-01\"}}", "" },
        { "{amountMinor:{lte:200,gt:100}}", "2" },
        { "{priority:{gt:1}}", "3" },
        { "{priority:{ngt:1}}", "12" },
        { "{priority:{nlt:3}}", "23" },
        { "{priority:{ngte:3}}", "12" },
        { "{priority:{nlte:1}}", "23" },
        { "{priority:{nin:[1]}}", "23" },
        { "{isOpen:{eq:true}}", "1" },
        { "{id:{eq:\"00000002-0000-0000-0000-000000000000\"}}", "2" },
        { "{id:{in:[\"00000002-0000-0000-0000-000000000000\",\"00000003-0000-0000-0000-000000000000\"]}}", "23" },
        { "{owner:{name:{eq:\"Ada\"}}}", "2" },
        { "{owner:{name:{neq:\"Ada\"}}}", "3" },
        { "{owner:{age:{ngt:30}}}", "3" },
        { "{owner:{bookings:{some:{amountMinor:{gte:300}}}}}", "3" },
        { "{owner:{bookings:{all:{priority:{gt:1}}}}}", "3" },
        { "{owner:{bookings:{none:{priority:{gt:1}}}}}", "2" },
        { "{owner:{bookings:{any:true}}}", "23" },
        { "{or:[{isOpen:{eq:true}},{priority:{eq:3}}]}", "13" },
        { "{or:[]}", "123" },
        { "{or:[{},{isOpen:{eq:true}}]}", "1" },
        { "{and:[{amountMinor:{gt:100}},{amountMinor:{lt:300}}],reference:{startsWith:\"R\"}}", "2" },
    };

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Query_Filter_FindsTheSameInAStoreAndInMemory(string where, string expected)
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        using var answer = JsonDocument.Parse(await server.QueryAsync(
            $"{{all(where:{where}){{reference}} kept(where:{where}){{reference}}}}"));
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(expected, Found(answer, "all"));
        Assert.Equal(expected, Found(answer, "kept"));
    }

    [Fact]
    public async Task Query_Filter_TravelsAsParameters()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        await server.QueryAsync("""
            {all(where:{memo:{contains:"x", in:["a","b"]} kind:{eq:FEE} owner:{name:{startsWith:"A"}}
            or:[{priority:{ngt:1}},{id:{eq:"00000002-0000-0000-0000-000000000000"}}]}){reference}}
            """);
        string.Join("\n\n", db.TakeCommands()).MatchSnapshot();
    }

    [Fact]
    public async Task Query_EachOperation_IsOneStoreCommand()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        foreach (var where in Filters) await server.QueryAsync($"{{all(where:{where[0]}){{reference}}}}");
        string.Join('\n', db.TakeCommands().Zip(Filters, (command, where) => $"{where[0]}\n{Where(command)}"))
            .MatchSnapshot();
    }

    [Theory]
    [InlineData("{memo:{contains:null}}", "HC0026")]
    [InlineData("{priority:{gt:null}}", "HC0026")]
    [InlineData("{amountMinor:{eq:null}}", "HC0026")]
    [InlineData("{amountMinor:{in:[1,null]}}", "HC0026")]
    [InlineData("{memo:{in:null}}", "HC0026")]
    [InlineData("{memo:null}", "HC0026")]
    [InlineData("{owner:{bookings:{any:null}}}", "HC0026")]
    public async Task Query_NullWhereItMeansNothing_IsRefused(string where, string code)
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        Assert.Contains($"\"code\":\"{code}\"", await server.QueryAsync($"{{all(where:{where}){{reference}}}}"),
            StringComparison.Ordinal);
        Assert.Empty(db.TakeCommands());
    }

    [Fact]
    public async Task Query_FilterOfUnreasonableSize_IsRefused()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        var deep = new Dictionary<string, object> { ["isOpen"] = new { eq = true } };
        for (var i = 0; i < 9; i++) deep = new() { ["and"] = new[] { deep } };
        var long100 = new { or = Enumerable.Range(0, 101).Select(number => new { amountMinor = new { eq = number } }) };
        var listed = new { amountMinor = new { @in = Enumerable.Range(0, 1001) } };
        var pattern = new { memo = new { startsWith = new string('x', 1001) } };
        foreach (var where in (object[])[deep, long100, listed, pattern])
        {
            var answer = await server.QueryAsync(
                "query($w:BookingFilterInput){all(where:$w){reference}}", new { w = where });
            Assert.Contains("HC0047", answer, StringComparison.Ordinal);
        }

        Assert.Empty(db.TakeCommands());
    }

    [Fact]
    public async Task Query_NoFilter_GivesEverything()
    {
        var (server, db) = await BookingServer.CreateAsync(Rows);
        await using var owned = server;
        await using var store = db;
        using var answer = JsonDocument.Parse(await server.QueryAsync("{all(where:null){reference} kept{reference}}"));
        Assert.Equal("123", Found(answer, "all"));
        Assert.Equal("123", Found(answer, "kept"));
    }

    private static string Found(JsonDocument answer, string field) => string.Concat(answer.RootElement
        .GetProperty("data").GetProperty(field).EnumerateArray()
        .Select(row => row.GetProperty("reference").GetString()?[1..]));

    private static string Where(string command)
    {
        var start = command.IndexOf("\nWHERE", StringComparison.Ordinal);
        return start < 0 ? "" : command[(start + 1)..command.IndexOf("\nORDER BY \"b\"", StringComparison.Ordinal)];
    }
}
