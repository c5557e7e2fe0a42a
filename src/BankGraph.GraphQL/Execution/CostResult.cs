using System.Buffers;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Execution;

/// <summary>The response to whoever asked for the cost alone.</summary>
internal sealed class CostResult(CostMetrics cost) : OperationResult
{
    public override bool IsRequestError => false;

    public override IReadOnlyList<IError> Errors => [];

    public override void Write(IBufferWriter<byte> output)
    {
        using var buffer = new JsonBuffer();
        buffer.WriteByte((byte)'{');
        CostExtension.Write(buffer, cost);
        buffer.WriteByte((byte)'}');
        output.Write(buffer.Written);
    }
}
