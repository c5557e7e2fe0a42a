using System.Text.Json;
using System.Text.Unicode;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>What a client can say.</summary>
internal enum ClientMessageType
{
    Invalid,
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete,
}

/// <summary>A message of a client; its payload is a part of the message's bytes.</summary>
internal readonly record struct ClientMessage(ClientMessageType Type, string Id, ReadOnlyMemory<byte> Payload)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 64 };

    /// <summary>Reads a message; one that is not of the protocol is <see cref="ClientMessageType.Invalid"/>.</summary>
    public static ClientMessage Parse(ReadOnlyMemory<byte> json)
    {
        if (!Utf8.IsValid(json.Span)) return default;
        try
        {
            return Read(json);
        }
        catch (JsonException)
        {
            return default;
        }
        catch (InvalidOperationException)
        {
            // An escape sequence names half a character (a lone surrogate).
            return default;
        }
    }

    private static ClientMessage Read(ReadOnlyMemory<byte> json)
    {
        var reader = new Utf8JsonReader(json.Span, Options);
        var type = ClientMessageType.Invalid;
        var id = "";
        ReadOnlyMemory<byte> payload = default;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.String) return default;
                type = ReadType(ref reader);
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                if (reader.TokenType != JsonTokenType.String) return default;
                id = reader.GetString() ?? "";
            }
            else if (reader.ValueTextEquals("payload"u8))
            {
                payload = ReadPayload(ref reader, json);
            }
            else
            {
                reader.Skip();
            }
        }

        // Whatever follows the object is not JSON, and this is what notices it.
        reader.Read();
        var lacksId = type is ClientMessageType.Subscribe or ClientMessageType.Complete && id.Length == 0;
        return lacksId ? default : new ClientMessage(type, id, payload);
    }

    private static ReadOnlyMemory<byte> ReadPayload(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return default;
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }

    private static ClientMessageType ReadType(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("subscribe"u8) ? ClientMessageType.Subscribe
        : reader.ValueTextEquals("complete"u8) ? ClientMessageType.Complete
        : reader.ValueTextEquals("ping"u8) ? ClientMessageType.Ping
        : reader.ValueTextEquals("pong"u8) ? ClientMessageType.Pong
        : reader.ValueTextEquals("connection_init"u8) ? ClientMessageType.ConnectionInit
        : ClientMessageType.Invalid;
}
