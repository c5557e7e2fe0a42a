using System.Buffers;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Http.Batching;

/// <summary>The answers to a batch, in the order of its requests; each tells by itself how its request went.</summary>
internal sealed class BatchResult : OperationResult
{
    private readonly List<OperationResult> _results = [];

    public override bool IsRequestError => false;

    public override IReadOnlyList<IError> Errors => [];

    public void Add(OperationResult result) => _results.Add(result);

    public override void Write(IBufferWriter<byte> output)
    {
        for (var i = 0; i < _results.Count; i++)
        {
            output.Write(i == 0 ? "["u8 : ","u8);
            _results[i].Write(output);
        }

        output.Write("]"u8);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var result in _results) await result.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }
}
