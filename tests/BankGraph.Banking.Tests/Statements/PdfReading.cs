using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BankGraph.Banking.Tests.Statements;

/// <summary>Reads a PDF as others would: by poppler's pdftotext where it is, else by its text operators.</summary>
internal static partial class PdfReading
{
    public static async Task<string> TextAsync(byte[] pdf)
    {
        var tool = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "pdftotext"))
            .FirstOrDefault(File.Exists);
        return tool is null ? Shown(pdf) : await ByPopplerAsync(tool, pdf);
    }

    /// <summary>Where the cross-reference table says the objects are, and what stands there.</summary>
    public static IEnumerable<(int Id, string Found)> Objects(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var table = int.Parse(Start().Match(text).Groups[1].Value, CultureInfo.InvariantCulture);
        var offsets = Offset().Matches(text[table..]);
        for (var i = 0; i < offsets.Count; i++)
        {
            var at = int.Parse(offsets[i].Groups[1].Value, CultureInfo.InvariantCulture);
            yield return (i + 1, text[at..text.IndexOf('\n', at)]);
        }
    }

    private static string Shown(byte[] pdf)
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!; // Part of the runtime.
        var lines = Operator().Matches(windows.GetString(pdf))
            .Select(match => Escape().Replace(match.Groups[1].Value, "$1"));
        return string.Join('\n', lines);
    }

    private static async Task<string> ByPopplerAsync(string tool, byte[] pdf)
    {
        var start = new ProcessStartInfo(tool, "-layout -enc UTF-8 - -")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!; // Never null for a new process.
        var text = process.StandardOutput.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(pdf);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return await text;
    }

    [GeneratedRegex(@"\(((?:[^()\\]|\\.)*)\) Tj")]
    private static partial Regex Operator();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex Start();

    [GeneratedRegex(@"(\d{10}) 00000 n \n")]
    private static partial Regex Offset();
}
