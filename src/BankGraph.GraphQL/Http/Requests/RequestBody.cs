using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http.Requests;

/// <summary>
/// The whole body of a request. A body that arrived in one piece is used where it lies, in the server's own buffer;
/// another is gathered in a rented array.
/// </summary>
internal sealed class RequestBody : IDisposable
{
    private readonly PipeReader _reader;
    private readonly SequencePosition _end;
    private byte[]? _rented;

    private RequestBody(PipeReader reader, ReadOnlySequence<byte> body)
    {
        _reader = reader;
        _end = body.End;
        if (body.IsSingleSegment)
        {
            Bytes = body.First;
            return;
        }

        var length = (int)body.Length;
        _rented = ArrayPool<byte>.Shared.Rent(length);
        body.CopyTo(_rented);
        Bytes = _rented.AsMemory(0, length);
    }

    /// <summary>The body; valid until it is disposed of.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Reads the body; null when it has more than <paramref name="maxBytes"/>.</summary>
    public static ValueTask<RequestBody?> ReadAsync(
        HttpRequest request,
        int maxBytes,
        CancellationToken cancellationToken) =>
        request.ContentLength > maxBytes ? default : ReadAsync(request.BodyReader, maxBytes, cancellationToken);

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        _reader.AdvanceTo(_end);
        if (_rented is not { } rented) return;
        _rented = null;
        ArrayPool<byte>.Shared.Return(rented);
    }

    private static async ValueTask<RequestBody?> ReadAsync(
        PipeReader reader,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (read.Buffer.Length > maxBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted) return new RequestBody(reader, read.Buffer);
            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
