using BankGraph.GraphQL.Commands;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Commands that a GraphQL host understands besides running.</summary>
public static class GraphQLCommandExtensions
{
    /// <summary>
    /// Runs the host, or one of these commands, which end without starting it:
    /// <list type="bullet">
    /// <item><c>schema export [file]</c> writes the schema, to the output unless a file is given.</item>
    /// <item><c>schema diff former [current]</c> prints what has changed since a schema file, and ends with 1 when a
    /// change breaks clients.</item>
    /// <item><c>operations publish files-or-folders [--output folder]</c> checks operations against the schema and
    /// writes each to the folder of trusted operations, in a file that is named by its id.</item>
    /// </list>
    /// </summary>
    /// <returns>The exit code: 0 for success.</returns>
    public static async Task<int> RunWithGraphQLCommandsAsync(this IHost host, string[] args)
    {
        var output = new CommandOutput();
        switch (args)
        {
            case ["schema", "export", .. var options]:
                return await ActivatorUtilities.CreateInstance<SchemaExportCommand>(host.Services)
                    .RunAsync(options, output).ConfigureAwait(false);
            case ["schema", "diff", .. var options]:
                return await ActivatorUtilities.CreateInstance<SchemaDiffCommand>(host.Services)
                    .RunAsync(options, output).ConfigureAwait(false);
            case ["operations", "publish", .. var options]:
                return await ActivatorUtilities.CreateInstance<OperationsPublishCommand>(host.Services)
                    .RunAsync(options, output).ConfigureAwait(false);
            case ["schema" or "operations", ..]:
                await output.WriteErrorAsync("Commands: schema export, schema diff, operations publish\n")
                    .ConfigureAwait(false);
                return 2;
            default:
                await host.RunAsync().ConfigureAwait(false);
                return 0;
        }
    }
}
