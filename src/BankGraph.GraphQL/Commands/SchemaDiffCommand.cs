using System.Text;
using BankGraph.GraphQL.SchemaChanges;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Commands;

/// <summary>
/// <c>schema diff former.graphql [current.graphql]</c>: prints what has changed since a schema, up to another one or to
/// what is served; ends with 1 when a change breaks clients.
/// </summary>
internal sealed class SchemaDiffCommand(Schema schema)
{
    public async Task<int> RunAsync(string[] options, CommandOutput output)
    {
        if (options is not ([_] or [_, _]) || options.Any(option => option.StartsWith('-')))
        {
            await output.WriteErrorAsync("Usage: schema diff former.graphql [current.graphql]\n").ConfigureAwait(false);
            return 2;
        }

        try
        {
            var former = await ReadAsync(options[0]).ConfigureAwait(false);
            var current = options.Length == 2
                ? await ReadAsync(options[1]).ConfigureAwait(false)
                : SchemaPrinter.ToDocument(schema);
            var changes = SchemaComparison.Compare(former, current);
            var text = new StringBuilder();
            foreach (var change in changes) text.Append(change).Append('\n');
            if (changes.Count == 0) text.Append("Nothing has changed.\n");
            await output.WriteAsync(text.ToString()).ConfigureAwait(false);
            return changes.Any(change => change.Severity == ChangeSeverity.Breaking) ? 1 : 0;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or SchemaException)
        {
            await output.WriteErrorAsync(exception.Message + "\n").ConfigureAwait(false);
            return 2;
        }
    }

    private static async Task<DocumentNode> ReadAsync(string file)
    {
        var text = await File.ReadAllBytesAsync(file).ConfigureAwait(false);
        try
        {
            return Utf8GraphQLParser.Parse(text, ParserOptions.Trusted);
        }
        catch (SyntaxException exception)
        {
            throw new SchemaException($"{file}({exception.Line},{exception.Column}): {exception.Message}");
        }
    }
}
