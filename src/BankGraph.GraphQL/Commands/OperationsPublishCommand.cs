using System.Text;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation;

namespace BankGraph.GraphQL.Commands;

/// <summary>
/// <c>operations publish files-or-folders [--output folder]</c>: writes each document, as it is, into the folder of
/// trusted operations under its id. It writes nothing unless all of them fit the schema, and takes nothing away:
/// clients that are already out there go on sending the ids that they know.
/// </summary>
internal sealed class OperationsPublishCommand(Schema schema, RequestExecutorOptions options)
{
    private const string DefaultFolder = "schema/operations/trusted";
    private const string Extension = ".graphql";

    public async Task<int> RunAsync(string[] arguments, CommandOutput output)
    {
        var folder = DefaultFolder;
        if (arguments is [.. var sources, "--output", var given]) (arguments, folder) = (sources, given);
        if (arguments.Length == 0 || arguments.Any(source => source.StartsWith('-')))
        {
            await output.WriteErrorAsync("Usage: operations publish files-or-folders [--output folder]\n")
                .ConfigureAwait(false);
            return 2;
        }

        var problems = new StringBuilder();
        var documents = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in arguments.SelectMany(source => FilesOf(source, problems)))
        {
            documents[file] = await File.ReadAllBytesAsync(file).ConfigureAwait(false);
            foreach (var problem in ProblemsOf(documents[file])) problems.Append($"{file}{problem}\n");
        }

        if (problems.Length > 0)
        {
            await output.WriteErrorAsync($"{problems}Nothing has been published.\n").ConfigureAwait(false);
            return 1;
        }

        Directory.CreateDirectory(folder);
        foreach (var (file, text) in documents)
        {
            var id = OperationDocumentId.Of(text);
            await File.WriteAllBytesAsync(Path.Combine(folder, id + Extension), text).ConfigureAwait(false);
            await output.WriteAsync($"{id}  {file}\n").ConfigureAwait(false);
        }

        return 0;
    }

    private static string[] FilesOf(string source, StringBuilder problems)
    {
        if (File.Exists(source)) return [source];
        var found = Directory.Exists(source)
            ? Directory.GetFiles(source, "*" + Extension, SearchOption.AllDirectories)
            : [];
        if (found.Length == 0) problems.Append($"{source}: there is no operation here.\n");
        return found;
    }

    private IEnumerable<string> ProblemsOf(byte[] text)
    {
        try
        {
            var document = Utf8GraphQLParser.Parse(text, options.ToParserOptions());
            return DocumentValidator.Validate(schema, document, options).Select(error => error.Locations is [var at, ..]
                ? $"({at.Line},{at.Column}): {error.Message}"
                : $": {error.Message}");
        }
        catch (SyntaxException exception)
        {
            return [$"({exception.Line},{exception.Column}): {exception.Message}"];
        }
    }
}
