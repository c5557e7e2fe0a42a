using System.Buffers;
using System.Text.Json;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>Writes what the server says.</summary>
internal static class ServerMessage
{
    public static readonly ReadOnlyMemory<byte> ConnectionAck = "{\"type\":\"connection_ack\"}"u8.ToArray();
    public static readonly ReadOnlyMemory<byte> Ping = "{\"type\":\"ping\"}"u8.ToArray();

    public static void WritePong(IBufferWriter<byte> output, ReadOnlySpan<byte> payload)
    {
        output.Write("{\"type\":\"pong\""u8);
        if (!payload.IsEmpty)
        {
            output.Write(",\"payload\":"u8);
            output.Write(payload);
        }

        output.Write("}"u8);
    }

    public static void WriteNext(IBufferWriter<byte> output, JsonEncodedText id, OperationResult result)
    {
        output.Write("{\"type\":\"next\",\"id\":\""u8);
        output.Write(id.EncodedUtf8Bytes);
        output.Write("\",\"payload\":"u8);
        result.Write(output);
        output.Write("}"u8);
    }

    public static void WriteError(IBufferWriter<byte> output, JsonEncodedText id, IReadOnlyList<IError> errors)
    {
        output.Write("{\"type\":\"error\",\"id\":\""u8);
        output.Write(id.EncodedUtf8Bytes);
        output.Write("\",\"payload\":"u8);
        using (var json = new JsonBuffer())
        {
            ErrorWriter.Write(json, errors);
            output.Write(json.Written);
        }

        output.Write("}"u8);
    }

    public static void WriteComplete(IBufferWriter<byte> output, JsonEncodedText id)
    {
        output.Write("{\"type\":\"complete\",\"id\":\""u8);
        output.Write(id.EncodedUtf8Bytes);
        output.Write("\"}"u8);
    }
}
