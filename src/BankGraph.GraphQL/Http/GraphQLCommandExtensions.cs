using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Commands that a GraphQL host understands besides running.</summary>
public static class GraphQLCommandExtensions
{
    /// <summary>
    /// Runs the host; with the arguments <c>schema export [--output file]</c> it prints the schema, or writes it to the
    /// file, and ends.
    /// </summary>
    public static async Task RunWithGraphQLCommandsAsync(this IHost host, string[] args)
    {
        if (args is not ["schema", "export", .. var options])
        {
            await host.RunAsync().ConfigureAwait(false);
            return;
        }

        var text = SchemaPrinter.Print(host.Services.GetRequiredService<Schema>()) + "\n";
        if (options is ["--output", var file]) await File.WriteAllTextAsync(file, text).ConfigureAwait(false);
        else await Console.Out.WriteAsync(text).ConfigureAwait(false);
    }
}
