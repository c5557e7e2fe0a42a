using System.Buffers.Text;
using System.Text;

namespace BankGraph.Benchmarks;

/// <summary>An HTTP/1.1 answer on a kept connection, whether it states its length or comes in chunks.</summary>
internal static class HttpAnswer
{
    /// <summary>
    /// Finds the body once all of it is there. One in chunks is put together where it lies.
    /// </summary>
    /// <exception cref="InvalidOperationException">It has neither a length nor chunks.</exception>
    public static bool TryReadBody(Memory<byte> received, out ReadOnlyMemory<byte> body)
    {
        body = default;
        var headLength = received.Span.IndexOf("\r\n\r\n"u8) + 4;
        if (headLength < 4) return false;
        var head = received.Span[..headLength];
        if (Header(head, "\r\nContent-Length: "u8) is var lengthAt and >= 0)
        {
            if (!Utf8Parser.TryParse(head[lengthAt..], out int length, out _)) throw Unreadable(head);
            if (received.Length - headLength < length) return false;
            body = received.Slice(headLength, length);
            return true;
        }

        if (Header(head, "\r\nTransfer-Encoding: chunked\r\n"u8) < 0) throw Unreadable(head);
        if (!received.Span.EndsWith("0\r\n\r\n"u8)) return false;
        body = Join(received[headLength..]);
        return true;
    }

    // Names of headers mean the same in any case, and peers write them in lower case.
    private static int Header(ReadOnlySpan<byte> head, ReadOnlySpan<byte> name)
    {
        for (var at = head.IndexOf("\r\n"u8); at >= 0 && at + name.Length <= head.Length;)
        {
            if (Ascii.EqualsIgnoreCase(head.Slice(at, name.Length), name)) return at + name.Length;
            var next = head[(at + 2)..].IndexOf("\r\n"u8);
            if (next < 0) break;
            at += 2 + next;
        }

        return -1;
    }

    private static Memory<byte> Join(Memory<byte> chunks)
    {
        var bytes = chunks.Span;
        var (from, written) = (0, 0);
        while (Utf8Parser.TryParse(bytes[from..], out int size, out var digits, 'x') && size > 0)
        {
            from += digits + 2;
            bytes.Slice(from, size).CopyTo(bytes[written..]);
            from += size + 2;
            written += size;
        }

        return chunks[..written];
    }

    private static InvalidOperationException Unreadable(ReadOnlySpan<byte> head) =>
        new(Encoding.UTF8.GetString(head));
}
