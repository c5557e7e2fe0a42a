using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace BankGraph.Testing;

/// <summary>Compares text with a file under <c>__snapshots__</c> beside the test.</summary>
public static class SnapshotExtensions
{
    /// <summary>
    /// Passes when the snapshot file equals <paramref name="actual"/>. A missing file is written and fails the test,
    /// so that a new snapshot is read before it is kept; set <c>UPDATE_SNAPSHOTS=1</c> to accept changes.
    /// </summary>
    public static void MatchSnapshot(
        this string actual,
        string? name = null,
        string extension = "snap",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testMethod = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile) ?? ".", "__snapshots__");
        var stem = Path.GetFileNameWithoutExtension(testFile) + "." + (name ?? testMethod);
        var file = Path.Combine(folder, stem + "." + extension);
        var normalized = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

        if (update || !File.Exists(file))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(file, normalized);
            Assert.True(update, $"The snapshot was missing and has been written; read it and run again: {file}");
            return;
        }

        var expected = File.ReadAllText(file).ReplaceLineEndings("\n");
        Assert.True(
            expected == normalized, "The result differs from " + file + "\n" + Difference(expected, normalized));
    }

    private static string Difference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        var first = 0;
        while (first < before.Length && first < after.Length && before[first] == after[first]) first++;
        var (lastBefore, lastAfter) = (before.Length, after.Length);
        while (lastBefore > first && lastAfter > first && before[lastBefore - 1] == after[lastAfter - 1])
        {
            lastBefore--;
            lastAfter--;
        }

        var text = new StringBuilder().Append("@@ line ").Append(first + 1).Append(" @@\n");
        foreach (var line in before[first..lastBefore].Take(40)) text.Append("- ").Append(line).Append('\n');
        foreach (var line in after[first..lastAfter].Take(40)) text.Append("+ ").Append(line).Append('\n');
        return text.ToString();
    }
}
