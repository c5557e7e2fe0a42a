using System.Text;

namespace BankGraph.GraphQL.Commands;

/// <summary>What a command says to whoever runs it: its result, and apart from that what went wrong.</summary>
internal sealed class CommandOutput
{
    private readonly Func<Stream> _open;
    private readonly Func<Stream> _openErrors;

    public CommandOutput() : this(Console.OpenStandardOutput, Console.OpenStandardError) { }

    public CommandOutput(Func<Stream> open, Func<Stream> openErrors) => (_open, _openErrors) = (open, openErrors);

    public ValueTask WriteAsync(string text) => WriteAsync(_open, text);

    public ValueTask WriteErrorAsync(string text) => WriteAsync(_openErrors, text);

    // UTF-8 always: what a command writes may go to a file.
    private static async ValueTask WriteAsync(Func<Stream> open, string text)
    {
        var stream = open();
        await using (stream.ConfigureAwait(false))
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text)).ConfigureAwait(false);
        }
    }
}
