using System.Text;
using BankGraph.GraphQL.Commands;

namespace BankGraph.GraphQL.Tests.Commands;

/// <summary>Catches what a command says.</summary>
internal sealed class CommandRun
{
    private readonly MemoryStream _output = new();
    private readonly MemoryStream _errors = new();

    public CommandRun() => Output = new CommandOutput(() => new Open(_output), () => new Open(_errors));

    public CommandOutput Output { get; }

    public string Text => Encoding.UTF8.GetString(_output.ToArray());

    public string Errors => Encoding.UTF8.GetString(_errors.ToArray());

    /// <summary>Stays open when it is closed, as a console does.</summary>
    private sealed class Open(MemoryStream stream) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            stream.Write(buffer.Span);
            return default;
        }
    }
}
