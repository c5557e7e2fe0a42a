using System.Buffers;
using System.Text;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>
/// What a request allocates once its operation is compiled, from its bytes to the answer's. The number does not depend
/// on how busy the machine is, so it may guard the path that is taken most.
/// </summary>
public sealed class AllocationTests
{
    private const int Requests = 1_000;
    private const int MostBytes = 2_500;

    private const string Tiny =
        """{"query":"query T($id: Int!) { row(id: $id) { id name } }","operationName":"T","variables":{"id":7}}""";

    private const string Medium =
        """
        {"query":"query M($first: Int!) { rows(first: $first) { id name price isOpen on kind size note } }",
         "operationName":"M","variables":{"first":20}}
        """;

    [Theory]
    [InlineData(Tiny, "Everyday 7")]
    [InlineData(Medium, "Everyday 19")]
    public async Task Execute_KnownOperation_AllocatesLittle(string request, string expected)
    {
        await using var server = TestServer.Create<Query>();
        var json = Encoding.UTF8.GetBytes(request);
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        for (var i = 0; i < Requests; i++) Answer(server.Services, json, output);
        Assert.Contains(expected, Encoding.UTF8.GetString(output.WrittenSpan), StringComparison.Ordinal);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Requests; i++) Answer(server.Services, json, output);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / Requests;

        Assert.InRange(each, 1, MostBytes);
    }

    /// <summary>Rows cost nothing each: what is written goes from the object to the buffer.</summary>
    [Fact]
    public async Task Execute_MoreRows_AllocateNoMore()
    {
        await using var server = TestServer.Create<Query>();
        var output = new ArrayBufferWriter<byte>(64 * 1024);

        var ten = Measure(server.Services, Medium.Replace("20", "10", StringComparison.Ordinal), output);
        var forty = Measure(server.Services, Medium.Replace("20", "40", StringComparison.Ordinal), output);

        Assert.InRange(forty - ten, 0, 100);
    }

    private static long Measure(IServiceProvider services, string request, ArrayBufferWriter<byte> output)
    {
        var json = Encoding.UTF8.GetBytes(request);
        for (var i = 0; i < Requests; i++) Answer(services, json, output);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Requests; i++) Answer(services, json, output);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / Requests;
    }

    private static void Answer(IServiceProvider services, byte[] json, ArrayBufferWriter<byte> output)
    {
        Assert.True(RequestParser.TryParse(json, out var parameters, out _));
        using var owned = parameters;
        var request = new GraphQLRequest
        {
            Document = parameters.Document,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Services = services,
        };
        var task = services.GetRequiredService<IRequestExecutor>().ExecuteAsync(request, CancellationToken.None);

        // Nothing here has to wait; on another thread the allocations would not be counted.
        Assert.True(task.IsCompletedSuccessfully);
        var result = Assert.IsAssignableFrom<OperationResult>(task.Result);
        output.ResetWrittenCount();
        result.Write(output);
        Assert.True(result.DisposeAsync().IsCompletedSuccessfully);
    }

    public enum RowKind
    {
        Checking,
        Savings,
    }

    public sealed record Row(
        int Id, string Name, decimal Price, bool IsOpen, DateOnly On, RowKind Kind, long Size, string? Note);

    public sealed class Query
    {
        private static readonly Row[] All =
        [
            .. Enumerable.Range(0, 40).Select(id => new Row(
                id, $"Everyday {id}", id + 0.25m, true, new DateOnly(2026, 1, 1), RowKind.Savings, 1L << id, null)),
        ];

        private static readonly ArraySegment<Row>[] Firsts =
            [.. Enumerable.Range(0, All.Length + 1).Select(count => new ArraySegment<Row>(All, 0, count))];

        public Row? GetRow(int id) => All[id];

        public IReadOnlyList<Row> GetRows(int first) => Firsts[first];
    }
}
