using System.Text.RegularExpressions;

namespace BankGraph.Api.Tests.Bank;

/// <summary>A folder into which a bank writes its letters instead of sending them.</summary>
public sealed partial class Letters : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HashSet<string> _read = [];

    /// <summary>Where the letters lie, for the setting <c>Messages:Folder</c>.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("bankgraph-letters-").FullName;

    /// <summary>
    /// The code in the oldest letter that holds these words and was not read before. A letter lies here a moment after
    /// it was asked for.
    /// </summary>
    public async Task<string> CodeAsync(string words)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            foreach (var file in new DirectoryInfo(Folder).GetFiles().OrderBy(file => file.LastWriteTimeUtc))
            {
                if (_read.Contains(file.Name)) continue;
                var text = Folded().Replace(await File.ReadAllTextAsync(file.FullName, deadline.Token), "");
                if (!text.Contains(words) || Code().Match(text) is not { Success: true } code) continue;
                _read.Add(file.Name);
                return code.Value;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), deadline.Token);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // RFC 2045, 6.7: long lines are broken behind an equals sign.
    [GeneratedRegex("=\r?\n")]
    private static partial Regex Folded();

    [GeneratedRegex("(?<=code )[0-9]{8}|[0-9]{8}(?= (is|confirms))")]
    private static partial Regex Code();
}
