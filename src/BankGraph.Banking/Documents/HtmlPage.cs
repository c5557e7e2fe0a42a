using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace BankGraph.Banking.Documents;

/// <summary>The frame of a page that is made to be printed.</summary>
public static class HtmlPage
{
    private const string Style =
        "body{font:10pt Helvetica,Arial,sans-serif;margin:2cm;color:#111}h1{font-size:16pt}"
        + "table{border-collapse:collapse;width:100%}th,td{padding:.2em .6em;text-align:left;vertical-align:top}"
        + "tbody tr{border-top:1px solid #ccc;break-inside:avoid}.amount{text-align:right;white-space:nowrap}"
        + "dl{display:grid;grid-template-columns:max-content auto;gap:.2em 1em}dd{margin:0}"
        + "@page{size:A4;margin:1.5cm}@media print{body{margin:0}thead{display:table-header-group}}";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What the page's own style needs of a content security policy.</summary>
    public static string StyleSource { get; } =
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'";

    /// <summary>Text as it stands in a page.</summary>
    internal static string Encode(string text) => Encoder.Encode(text);

    /// <summary>Everything up to the heading.</summary>
    internal static string Head(string title) =>
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{Encode(title)}</title><style>{Style}</style></head>
        <body>
        <h1>{Encode(title)}</h1>

        """;

    /// <summary>A list of facts.</summary>
    internal static string Facts(IEnumerable<(string Name, string Value)> facts) => string.Concat(
    [
        "<dl>\n",
        .. facts.Select(fact => $"<dt>{Encode(fact.Name)}</dt><dd>{Encode(fact.Value)}</dd>\n"),
        "</dl>\n",
    ]);

    /// <summary>Everything after the content.</summary>
    internal const string Foot = "</body>\n</html>\n";
}
