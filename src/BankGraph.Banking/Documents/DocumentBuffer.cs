using System.Text;
using System.Xml;

namespace BankGraph.Banking.Documents;

/// <summary>
/// Collects a text document and passes it on piece by piece, so that a long one is never in memory as a whole and
/// nobody writes to a network without waiting.
/// </summary>
/// <param name="output">Where the document goes; stays open.</param>
internal sealed class DocumentBuffer(Stream output) : IDisposable
{
    private const int PieceBytes = 32 * 1024;

    /// <summary>How XML is written: the same on every system.</summary>
    public static readonly XmlWriterSettings XmlSettings = new() { Async = true, Indent = true, NewLineChars = "\n" };

    private readonly MemoryStream _piece = new();

    private StreamWriter? _writer;

    /// <summary>Takes the document's text, UTF-8, lines ending in a line feed.</summary>
    public StreamWriter Writer => _writer ??= new StreamWriter(_piece, new UTF8Encoding(false)) { NewLine = "\n" };

    /// <summary>Passes on what has come together, once it is worth it.</summary>
    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        if (_piece.Length >= PieceBytes) await FinishAsync(cancellationToken);
    }

    /// <summary>Passes on all there is.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        Writer.Flush();
        await output.WriteAsync(_piece.GetBuffer().AsMemory(0, (int)_piece.Length), cancellationToken);
        _piece.SetLength(0);
    }

    public void Dispose() => _writer?.Dispose();
}
