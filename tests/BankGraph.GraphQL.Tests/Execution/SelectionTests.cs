namespace BankGraph.GraphQL.Tests.Execution;

public sealed class SelectionTests
{
    public sealed class Query
    {
        public IEnumerable<IAnimal> Animals => [new Dog("Rex", true), new Cat("Tom", 9)];

        public AnyAnimal? Any(bool cat = false) => cat ? new Cat("Tom", 9) : new Dog("Rex", true);

        public Dog Dog => new("Rex", true);

        public int[][] Matrix => [[1, 2], [], [3]];

        public Dictionary<string, int> Scores => new() { ["a"] = 1 };

        public Size Size => new(3, 4);
    }

    public readonly record struct Size(int Width, int Height);

    [InterfaceType]
    public interface IAnimal
    {
        string Name { get; }
    }

    [UnionType("AnyAnimal")]
    public abstract record AnyAnimal;

    [ObjectType]
    public sealed record Dog(string Name, bool Barks) : AnyAnimal, IAnimal
    {
        public IAnimal Rival => new Cat("Tom", 9);

        public Dog? Friend => Barks ? this with { Name = Name + "'s friend", Barks = false } : null;
    }

    [ObjectType]
    public sealed record Cat(string Name, int Lives) : AnyAnimal, IAnimal
    {
        public int LivesAfter(int years) => Lives - years;
    }

    [Theory]
    [InlineData("{animals{__typename name ... on Dog{barks} ... on Cat{lives}}}",
        """{"animals":[{"__typename":"Dog","name":"Rex","barks":true},{"__typename":"Cat","name":"Tom","lives":9}]}""")]
    [InlineData("{any{... on IAnimal{name} ...C} other:any(cat:true){...C}} fragment C on Cat{lives}",
        """{"any":{"name":"Rex"},"other":{"lives":9}}""")]
    [InlineData("{dog{name friend{name} friend{barks friend{name}}} ...F} fragment F on Query{dog{barks}}",
        """{"dog":{"name":"Rex","friend":{"name":"Rex\u0027s friend","barks":false,"friend":null},"barks":true}}""")]
    [InlineData("{dog{name @skip(if:true) barks @include(if:false) x:name}}", """{"dog":{"x":"Rex"}}""")]
    [InlineData("{matrix scores{key value} size{width height}}",
        """{"matrix":[[1,2],[],[3]],"scores":[{"key":"a","value":1}],"size":{"width":3,"height":4}}""")]
    public async Task Selection_OfAnyShape_AnswersInOrder(string document, string expected)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(document);

        Assert.Equal("{\"data\":" + expected.Replace("\\u0027", "'") + "}", answer);
    }

    [Theory]
    [InlineData(true, true, """{"dog":{"name":"Rex","barks":true}}""")]
    [InlineData(true, false, """{"dog":{"name":"Rex"}}""")]
    [InlineData(false, true, """{"dog":{"barks":true}}""")]
    [InlineData(false, false, "{}")]
    public async Task Conditions_OnMergedFields_CountForThemselves(bool a, bool b, string expected)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(
            "query($a:Boolean!,$b:Boolean!){dog @include(if:$a){name} ...F @include(if:$b)} "
            + "fragment F on Query{dog{barks}}",
            new { a, b });

        Assert.Equal($$"""{"data":{{expected}}}""", answer);
    }

    [Fact]
    public async Task Arguments_OnAnObjectDeepBelowAnAbstractType_TakeVariables()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(
            "query($y:Int!){dog{rival{... on Cat{a:livesAfter(years:$y) b:livesAfter(years:1)}} "
            + "friend{rival{... on Cat{a:livesAfter(years:$y)}}}}}",
            new { y = 2 });

        Assert.Equal(
            """{"data":{"dog":{"rival":{"a":7,"b":8},"friend":{"rival":{"a":7}}}}}""", answer);
    }

    [Fact]
    public async Task FragmentsThatDouble_SixtyLevels_AreRefusedWithACode()
    {
        await using var server = CreateServer();
        var fragments = string.Concat(Enumerable.Range(0, 60).Select(
            level => $"fragment F{level} on Dog{{a:friend{{...F{level + 1}}} b:friend{{...F{level + 1}}}}}"));

        var answer = await server.QueryAsync("{dog{...F0}}" + fragments + "fragment F60 on Dog{name}");

        Assert.Contains("\"code\":\"HC00", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
    }

    private static TestServer CreateServer() =>
        TestServer.Create<Query>(builder => builder.AddType<Dog>().AddType<Cat>());
}
