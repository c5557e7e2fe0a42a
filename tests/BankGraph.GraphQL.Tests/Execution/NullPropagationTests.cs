namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>Section 6.4.4: null travels from a non-null position to the nearest nullable value around it.</summary>
public sealed class NullPropagationTests
{
    public sealed class Query
    {
        public Branch Sync => new(0);

        public async Task<Branch> LaterAsync()
        {
            await Task.Yield();
            return new Branch(0);
        }

        public Branch? Maybe() => new(0);

        public List<Branch> Many() => [new(0), new(1), new(2)];

        public List<Branch?> Some() => [new(0), new(1), new(2)];
    }

    public sealed class Branch(int index)
    {
        public int Index => index;

        public string Bad => index == 1 ? throw new InvalidOperationException("secret") : "fine";

        public async Task<string> BadLaterAsync()
        {
            await Task.Yield();
            return index == 1 ? throw new InvalidOperationException("secret") : "fine";
        }

        public async Task<string?> NullableLaterAsync()
        {
            await Task.Yield();
            return index == 1 ? throw new InvalidOperationException("secret") : "fine";
        }

        [GraphQLNonNullType]
        public string? Missing => null;

        public Branch? Child => new(1);

        public async Task<Branch> ChildLaterAsync()
        {
            await Task.Yield();
            return new Branch(1);
        }
    }

    [Theory]
    [InlineData("{sync{index missing}}", "null", "sync,missing")]
    [InlineData("{maybe{index missing}}", """{"maybe":null}""", "maybe,missing")]
    [InlineData("{maybe{child{index missing}}}", """{"maybe":{"child":null}}""", "maybe,child,missing")]
    [InlineData("{later{index missing}}", "null", "later,missing")]
    [InlineData("{some{bad}}", """{"some":[{"bad":"fine"},null,{"bad":"fine"}]}""", "some,1,bad")]
    [InlineData("{many{bad}}", "null", "many,1,bad")]
    [InlineData("{some{badLater index}}",
        """{"some":[{"badLater":"fine","index":0},null,{"badLater":"fine","index":2}]}""", "some,1,badLater")]
    [InlineData("{some{i:index badLater}}",
        """{"some":[{"i":0,"badLater":"fine"},null,{"i":2,"badLater":"fine"}]}""", "some,1,badLater")]
    [InlineData("{many{badLater}}", "null", "many,1,badLater")]
    [InlineData("{many{nullableLater}}",
        """{"many":[{"nullableLater":"fine"},{"nullableLater":null},{"nullableLater":"fine"}]}""",
        "many,1,nullableLater")]
    [InlineData("{maybe{childLater{childLater{badLater}} index}}", """{"maybe":null}""",
        "maybe,childLater,childLater,badLater")]
    [InlineData("{later{child{childLater{bad} index} index}}", """{"later":{"child":null,"index":0}}""",
        "later,child,childLater,bad")]
    public async Task NonNull_FieldFails_NullsTheNearestNullable(string document, string data, string path)
    {
        await using var server = TestServer.Create<Query>();

        var json = await server.QueryAsync(document);

        var root = System.Text.Json.JsonDocument.Parse(json).RootElement;
        Assert.Equal(data, root.GetProperty("data").GetRawText());
        var error = Assert.Single(root.GetProperty("errors").EnumerateArray());
        Assert.Equal(path, string.Join(',', error.GetProperty("path").EnumerateArray()));
        Assert.DoesNotContain("secret", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Success_MixedSyncAndAsync_KeepsTheDocumentsOrder()
    {
        await using var server = TestServer.Create<Query>();

        var json = await server.QueryAsync(
            "{ later { a: index childLater { index nullableLater } b: index } sync { nullableLater index } }");

        Assert.Contains(
            """{"later":{"a":0,"childLater":{"index":1,"nullableLater":null},"b":0},"sync":"""
            + """{"nullableLater":"fine","index":0}}""",
            json,
            StringComparison.Ordinal);
    }
}
