using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http;
using BankGraph.GraphQL.Http.Ide;
using BankGraph.GraphQL.Http.Sockets;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps GraphQL into an application.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves the schema at <paramref name="path"/> by GET, POST, event stream and WebSocket (for which the application
    /// must call <c>UseWebSockets</c> first), the schema file at <c>schema.graphql</c> and the IDE's assets at
    /// <c>ide</c> below it. The setting <c>GraphQL:Ide</c> chooses the IDE; without it there is one in development
    /// only. Its files are taken from the folder <c>ide</c> beside the program.
    /// </summary>
    public static GraphQLEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints,
        string path = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        var options = new GraphQLServerOptions();
        ChooseIde(options.Ide, services);
        var executor = services.GetRequiredService<IRequestExecutor>();
        var limits = services.GetRequiredService<RequestExecutorOptions>();
        var idePage = new IdePage(options.Ide);
        var schemaFile = new SchemaFile(executor, limits, options);
        var sockets = ActivatorUtilities.CreateInstance<SocketTransport>(services, executor, limits, options.Sockets);
        var http = ActivatorUtilities.CreateInstance<HttpTransport>(
            services, executor, limits, options, sockets, schemaFile, idePage);

        var below = path.TrimEnd('/');
        return new GraphQLEndpointConventionBuilder(
            options,
            endpoints.Map(path, http.HandleAsync).WithDisplayName("GraphQL"),
            endpoints.MapGet(below + "/schema.graphql", schemaFile.SendAsync).WithDisplayName("GraphQL schema"),
            endpoints.MapMethods(below + "/ide/{**asset}", ["GET", "HEAD"], idePage.SendAssetAsync)
                .WithDisplayName("GraphQL IDE"));
    }

    private static void ChooseIde(GraphQLIdeOptions ide, IServiceProvider services)
    {
        ide.UseFolder(Path.Combine(AppContext.BaseDirectory, "ide"));
        var setting = services.GetService<IConfiguration>()?["GraphQL:Ide"];
        if (!string.IsNullOrEmpty(setting))
        {
            ide.Use(setting);
        }
        else if (services.GetService<IHostEnvironment>()?.IsDevelopment() == true)
        {
            ide.Mode = GraphQLIdeMode.Graphiql;
        }
    }
}
