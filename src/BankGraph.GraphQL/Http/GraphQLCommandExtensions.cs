using System.Text;
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
        await using var output = options is ["--output", var file]
            ? File.Create(file)
            : Console.OpenStandardOutput();
        await output.WriteAsync(Encoding.UTF8.GetBytes(text)).ConfigureAwait(false);
    }
}
