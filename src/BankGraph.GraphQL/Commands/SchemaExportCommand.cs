using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Commands;

/// <summary><c>schema export [file]</c>, also <c>schema export --output file</c>: writes the schema.</summary>
internal sealed class SchemaExportCommand(Schema schema)
{
    public async Task<int> RunAsync(string[] options, CommandOutput output)
    {
        var text = SchemaPrinter.Print(schema) + "\n";
        switch (options)
        {
            case []:
                await output.WriteAsync(text).ConfigureAwait(false);
                return 0;
            case [.., var file] when options is [_] or ["--output", _]:
                await File.WriteAllTextAsync(file, text).ConfigureAwait(false);
                return 0;
            default:
                await output.WriteErrorAsync("Usage: schema export [file]\n").ConfigureAwait(false);
                return 2;
        }
    }
}
