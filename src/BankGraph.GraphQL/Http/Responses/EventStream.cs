using System.Buffers;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Http.Responses;

/// <summary>The events of GraphQL over server-sent events, distinct connections mode.</summary>
internal static class EventStream
{
    public const string ContentType = "text/event-stream; charset=utf-8";

    /// <summary>One response.</summary>
    public static void WriteNext(IBufferWriter<byte> output, OperationResult result)
    {
        using var json = new PooledBuffer();
        result.Write(json);

        // A line break would end the field. JSON has them only between its tokens, where a space does as well.
        var bytes = json.WrittenSpan;
        bytes.ReplaceAny(LineBreaks, (byte)' ');
        output.Write("event: next\ndata: "u8);
        output.Write(bytes);
        output.Write("\n\n"u8);
    }

    /// <summary>The end. Browsers drop events without data, hence the empty one.</summary>
    public static void WriteComplete(IBufferWriter<byte> output) => output.Write("event: complete\ndata:\n\n"u8);

    /// <summary>A comment, which readers skip.</summary>
    public static void WriteKeepAlive(IBufferWriter<byte> output) => output.Write(":\n\n"u8);

    private static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\r\n"u8);
}
