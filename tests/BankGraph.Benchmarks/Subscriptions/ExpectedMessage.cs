using System.Text.Json;

namespace BankGraph.Benchmarks.Subscriptions;

/// <summary>What a subscriber must be sent for an event, byte for byte.</summary>
internal sealed class ExpectedMessage
{
    private static readonly byte[] Head = "{\"type\":\"next\",\"id\":\""u8.ToArray();
    private readonly byte[] _tail;

    public ExpectedMessage(int number)
    {
        Number = number;
        var change = JsonSerializer.Serialize(BalanceChange.Number(number), JsonSerializerOptions.Web);
        _tail = [.. "\",\"payload\":{\"data\":{\"onBalanceChanged\":"u8, .. Encode(change), .. "}}}"u8];
    }

    public int Number { get; }

    public byte[] For(byte[] id) => [.. Head, .. id, .. _tail];

    /// <summary>Finds the subscription that a message belongs to; false when the message is another one.</summary>
    public bool TryReadId(ReadOnlySpan<byte> message, out int id)
    {
        id = 0;
        if (!message.StartsWith(Head) || !message.EndsWith(_tail)) return false;
        var text = message[Head.Length..^_tail.Length];
        return System.Buffers.Text.Utf8Parser.TryParse(text, out id, out var read) && read == text.Length;
    }

    private static byte[] Encode(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
