using System.Diagnostics;
using System.Text;

namespace BankGraph.Testing.Driving;

/// <summary>What processes write, both streams in the order in which the lines arrive.</summary>
internal sealed class ProcessOutput
{
    private readonly StringBuilder _text = new();

    /// <summary>Begins to listen to a process that has just been started.</summary>
    public void Attach(Process process)
    {
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public override string ToString()
    {
        lock (_text) return _text.ToString();
    }

    private void Append(string? line)
    {
        if (line is null) return;
        lock (_text) _text.Append(line).Append('\n');
    }
}
