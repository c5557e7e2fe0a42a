using BankGraph.Testing.Servers;

namespace BankGraph.Testing.Driving;

/// <summary>
/// A wall clock for processes that jumps when it is told to, while time that is only measured goes on as ever: what a
/// machine meets whose clock was wrong and is set. It is <c>libfaketime</c>, which a process loads at its start.
/// </summary>
public sealed class JumpingClock : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    /// <summary>A clock that is right.</summary>
    public JumpingClock() => Jump(TimeSpan.Zero);

    /// <summary>Lets the clock be so far from the right time; running processes see it within a second.</summary>
    public void Jump(TimeSpan from) =>
        File.WriteAllText(_file, FormattableString.Invariant($"{from.TotalSeconds:+0;-0;+0}\n"));

    /// <inheritdoc/>
    public void Dispose() => File.Delete(_file);

    internal void AddTo(IDictionary<string, string?> environment)
    {
        environment["LD_PRELOAD"] = ServerPrograms.RequireLibrary(
            "libfaketimeMT.so.1", folder: "faketime", package: "libfaketime");
        environment["FAKETIME_TIMESTAMP_FILE"] = _file;
        environment["FAKETIME_CACHE_DURATION"] = "1";
        environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
    }
}
