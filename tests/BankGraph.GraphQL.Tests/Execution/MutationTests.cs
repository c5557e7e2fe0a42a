using BankGraph.GraphQL.Types;
using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Execution;

public sealed class MutationTests
{
    public sealed class Query
    {
        public string Hello => "world";
    }

    [InterfaceType("Error")]
    public interface IUserError
    {
        string Message { get; }

        string Code { get; }
    }

    public sealed record TooMuchError(decimal Limit) : IUserError
    {
        public string Message => "Too much.";

        public string Code => "TOO_MUCH";
    }

    public sealed class BrokenException(int part) : Exception("It broke.")
    {
        public int Part => part;

        public string Code => "BROKEN";
    }

    public sealed record Receipt(int Number);

    public sealed record PayInput(decimal Amount, string? Note);

    public sealed class Mutation
    {
        public static List<string> Log { get; } = [];

        [Error<TooMuchError>]
        [Error<BrokenException>]
        public async Task<FieldResult<Receipt>> PayAsync(PayInput input, CancellationToken cancellationToken)
        {
            await Task.Delay(input.Amount == 1 ? 20 : 1, cancellationToken);
            lock (Log) Log.Add($"{input.Note}");
            if (input.Amount > 100) return FieldResult<Receipt>.Refused(new TooMuchError(100));
            return input.Amount == 13 ? throw new BrokenException(7) : new Receipt((int)input.Amount);
        }

        [UseMutationConvention(PayloadFieldName = "done")]
        public bool Ping(string text, int times = 2) => text.Length * times > 0;

        [UseMutationConvention(
            InputTypeName = "Knock", InputArgumentName = "on", PayloadTypeName = "Answer", PayloadFieldName = "open")]
        public bool Door(string side) => side == "front";

        [UseMutationConvention(Disable = true)]
        public string Plain(string a) => a;
    }

    [Fact]
    public async Task Schema_OfMutations_MatchesConventions()
    {
        await using var server = CreateServer();

        SchemaPrinter.Print(server.Schema).MatchSnapshot(extension: "graphql");
    }

    [Theory]
    [InlineData("5", """{"data":{"pay":{"receipt":{"number":5},"errors":null}}}""")]
    [InlineData(
        "500",
        """{"data":{"pay":{"receipt":null,"errors":["""
        + """{"__typename":"TooMuchError","code":"TOO_MUCH","message":"Too much.","limit":100}]}}}""")]
    [InlineData(
        "13",
        """{"data":{"pay":{"receipt":null,"errors":["""
        + """{"__typename":"BrokenError","code":"BROKEN","message":"It broke.","part":7}]}}}""")]
    public async Task Payload_ForValueAndErrors_CarriesOneOfThem(string amount, string expected)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(
            $"mutation{{pay(input:{{amount:{amount}}}){{receipt{{number}} errors{{__typename "
            + "... on Error{code message} ... on TooMuchError{limit} ... on BrokenError{part}}}}");

        Assert.Equal(expected, answer);
    }

    [Fact]
    public async Task RootFields_OfOneMutation_RunOneAfterAnother()
    {
        await using var server = CreateServer();
        Mutation.Log.Clear();

        await server.QueryAsync(
            """mutation{a:pay(input:{amount:1,note:"first"}){receipt{number}} """
            + """b:pay(input:{amount:2,note:"second"}){receipt{number}}}""");

        Assert.Equal(["first", "second"], Mutation.Log);
    }

    [Fact]
    public async Task Convention_SwitchedOffOrRenamed_IsFollowed()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync("""mutation{ping(input:{text:"x"}){done} plain(a:"y")}""");

        Assert.Equal("""{"data":{"ping":{"done":true},"plain":"y"}}""", answer);
    }

    [Fact]
    public async Task Convention_WithNamesOfItsOwn_UsesThem()
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync(
            """mutation($on:Knock!){door(on:$on){__typename open}}""", new { on = new { side = "front" } });

        Assert.Equal("""{"data":{"door":{"__typename":"Answer","open":true}}}""", answer);
    }

    private static TestServer CreateServer() => TestServer.Create(builder => builder
        .AddQueryType<Query>()
        .AddMutationType<Mutation>()
        .AddMutationConventions()
        .AddErrorInterfaceType<IUserError>());
}
