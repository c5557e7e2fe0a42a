using System.Text.Json;

namespace BankGraph.GraphQL.Redis.Topics;

/// <summary>
/// What travels through a channel: a byte that says what it is, the sixteen of the sender, and an event as JSON. A kind
/// that this program does not know comes from another version and is left alone.
/// </summary>
internal static class Message
{
    public const byte Event = 1;
    public const byte Completion = 2;

    private const int SenderLength = 16;
    private const int HeaderLength = 1 + SenderLength;

    public static byte[] Write<T>(Guid sender, T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value);
        var message = new byte[HeaderLength + json.Length];
        WriteHeader(message, Event, sender);
        json.CopyTo(message, HeaderLength);
        return message;
    }

    public static byte[] WriteCompletion(Guid sender)
    {
        var message = new byte[HeaderLength];
        WriteHeader(message, Completion, sender);
        return message;
    }

    /// <summary>Takes a message apart; false for one that is too short.</summary>
    public static bool TryRead(byte[] message, out byte kind, out Guid sender, out ReadOnlySpan<byte> value)
    {
        var isWhole = message.Length >= HeaderLength;
        kind = isWhole ? message[0] : default;
        sender = isWhole ? new Guid(message.AsSpan(1, SenderLength)) : default;
        value = isWhole ? message.AsSpan(HeaderLength) : default;
        return isWhole;
    }

    private static void WriteHeader(byte[] message, byte kind, Guid sender)
    {
        message[0] = kind;
        sender.TryWriteBytes(message.AsSpan(1, SenderLength));
    }
}
