using System.Globalization;
using System.Text;

namespace BankGraph.Banking.Documents;

/// <summary>
/// Writes a PDF 1.7 (ISO 32000-1) of A4 pages page by page: the page at hand is all that is in memory. Every page says
/// how many there are, by referring to an object that is written last. The same calls give the same bytes.
/// </summary>
/// <param name="output">Where the document goes; stays open.</param>
/// <param name="title">Stands at the foot of each page.</param>
/// <param name="madeAt">When the document was made, UTC.</param>
internal sealed class PdfDocument(Stream output, string title, DateTime madeAt)
{
    /// <summary>Width of a page, in points.</summary>
    public const int Width = 595;

    /// <summary>Height of a page, in points; y runs upwards.</summary>
    public const int Height = 842;

    private const int Catalog = 1;
    private const int Pages = 2;
    private const int Regular = 3;
    private const int Bold = 4;
    private const int Info = 5;
    private const int Total = 6;
    private const int Margin = 50;
    private const int FootSize = 8;

    private readonly Dictionary<int, long> _offsets = [];
    private readonly List<int> _pages = [];
    private readonly StringBuilder _page = new();

    private long _position;

    /// <summary>Writes what stands before the first page; call it first.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        // Bytes above 127 in the second line tell whoever looks that this is no text file (7.5.2).
        await WriteAsync("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n", cancellationToken);
        await WriteObjectAsync(
            Catalog,
            $"<< /Type /Catalog /Pages {Pages} 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>",
            cancellationToken);
        await WriteObjectAsync(Regular, Font("Helvetica"), cancellationToken);
        await WriteObjectAsync(Bold, Font("Helvetica-Bold"), cancellationToken);
        var at = madeAt.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        await WriteObjectAsync(
            Info,
            $"<< /Title {PdfText.Literal(title)} /Producer (BankGraph) /CreationDate (D:{at}Z) >>",
            cancellationToken);
    }

    /// <summary>Writes a line of text that begins at x.</summary>
    public void Text(int x, int y, int size, string text, bool isBold = false) =>
        Place(x, y, size, text, isBold ? "F2" : "F1");

    /// <summary>Writes a line of text that ends at x.</summary>
    public void TextUpTo(int x, int y, int size, string text) =>
        Place(x - PdfText.Width(text, size), y, size, text, "F1");

    /// <summary>Draws a thin line across the page.</summary>
    public void Rule(int y) =>
        _page.Append(CultureInfo.InvariantCulture, $"0.5 w {Margin} {y} m {Width - Margin} {y} l S\n");

    /// <summary>Ends the page; what is written next stands on another one.</summary>
    public async Task EndPageAsync(CancellationToken cancellationToken)
    {
        var (page, content) = (Total + 1 + (2 * _pages.Count), Total + 2 + (2 * _pages.Count));
        _pages.Add(page);
        Text(Margin, 30, FootSize, title);
        TextUpTo(Width - Margin - 25, 30, FootSize, $"Page {_pages.Count} of");
        _page.Append(CultureInfo.InvariantCulture, $"q 1 0 0 1 {Width - Margin - 22} 30 cm /Total Do Q\n");
        await WriteObjectAsync(
            page,
            $"<< /Type /Page /Parent {Pages} 0 R /MediaBox [0 0 {Width} {Height}] /Contents {content} 0 R "
            + $"/Resources << /Font << /F1 {Regular} 0 R /F2 {Bold} 0 R >> /XObject << /Total {Total} 0 R >> >> >>",
            cancellationToken);
        await WriteStreamAsync(content, "", _page.ToString(), cancellationToken);
        _page.Clear();
    }

    /// <summary>Ends the last page and the document.</summary>
    public async Task FinishAsync(CancellationToken cancellationToken)
    {
        await EndPageAsync(cancellationToken);
        await WriteStreamAsync(
            Total,
            $"/Type /XObject /Subtype /Form /BBox [0 -4 40 10] /Resources << /Font << /F1 {Regular} 0 R >> >> ",
            $"BT /F1 {FootSize} Tf 0 0 Td ({_pages.Count}) Tj ET\n",
            cancellationToken);
        var kids = string.Join(' ', _pages.Select(page => $"{page} 0 R"));
        await WriteObjectAsync(
            Pages, $"<< /Type /Pages /Kids [{kids}] /Count {_pages.Count} >>", cancellationToken);
        await WriteReferencesAsync(cancellationToken);
    }

    // The cross-reference table: entries of exactly twenty bytes (7.5.4).
    private async Task WriteReferencesAsync(CancellationToken cancellationToken)
    {
        var (start, count) = (_position, _offsets.Count + 1);
        var table = new StringBuilder($"xref\n0 {count}\n0000000000 65535 f \n");
        for (var id = 1; id < count; id++)
            table.Append(CultureInfo.InvariantCulture, $"{_offsets[id]:D10} 00000 n \n");
        table.Append($"trailer\n<< /Size {count} /Root {Catalog} 0 R /Info {Info} 0 R >>\n");
        table.Append(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n");
        await WriteAsync(table.ToString(), cancellationToken);
    }

    private void Place(decimal x, int y, int size, string text, string font) => _page.Append(
        CultureInfo.InvariantCulture, $"BT /{font} {size} Tf {x:0.##} {y} Td {PdfText.Literal(text)} Tj ET\n");

    private static string Font(string name) =>
        $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>";

    // Not compressed: what a compressor makes of a text changes with the compressor, and these bytes must not.
    private Task WriteStreamAsync(int id, string entries, string content, CancellationToken cancellationToken) =>
        WriteObjectAsync(
            id, $"<< {entries}/Length {content.Length} >>\nstream\n{content}\nendstream", cancellationToken);

    private Task WriteObjectAsync(int id, string body, CancellationToken cancellationToken)
    {
        _offsets[id] = _position;
        return WriteAsync($"{id} 0 obj\n{body}\nendobj\n", cancellationToken);
    }

    private async Task WriteAsync(string text, CancellationToken cancellationToken)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        await output.WriteAsync(bytes, cancellationToken);
        _position += bytes.Length;
    }
}
