using Microsoft.Extensions.FileProviders;

namespace BankGraph.GraphQL.Http;

/// <summary>What a browser that opens the endpoint gets to see.</summary>
public sealed class GraphQLIdeOptions
{
    /// <summary>Whether there is an IDE, and where it comes from.</summary>
    public GraphQLIdeMode Mode { get; set; } = GraphQLIdeMode.None;

    /// <summary>
    /// The files of the IDE: <c>index.html</c>, and assets that it loads from the folder <c>ide</c> below the endpoint.
    /// </summary>
    public IFileProvider Files { get; set; } = new NullFileProvider();

    /// <summary>Where the browser is sent in the mode <see cref="GraphQLIdeMode.Link"/>.</summary>
    public Uri? Link { get; set; }

    /// <summary>What the page may load and do. The default allows its own origin only, and no inline script.</summary>
    public string ContentSecurityPolicy { get; set; } =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    /// <summary>
    /// Takes the setting <c>GraphQL:Ide</c>: <c>none</c>, <c>graphiql</c>, or the absolute address of an IDE elsewhere.
    /// </summary>
    /// <exception cref="ArgumentException">The setting is none of these.</exception>
    public void Use(string setting)
    {
        if (setting.Equals("none", StringComparison.OrdinalIgnoreCase))
        {
            Mode = GraphQLIdeMode.None;
        }
        else if (setting.Equals("graphiql", StringComparison.OrdinalIgnoreCase))
        {
            Mode = GraphQLIdeMode.Graphiql;
        }
        else if (Uri.TryCreate(setting, UriKind.Absolute, out var link)
            && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp))
        {
            Mode = GraphQLIdeMode.Link;
            Link = link;
        }
        else
        {
            throw new ArgumentException(
                $"GraphQL:Ide is '{setting}'; it must be none, graphiql or the http(s) address of an IDE.",
                nameof(setting));
        }
    }

    /// <summary>Takes the files of the IDE from a folder; a folder that does not exist has no files.</summary>
    public void UseFolder(string path) =>
        Files = Directory.Exists(path) ? new PhysicalFileProvider(Path.GetFullPath(path)) : new NullFileProvider();
}

/// <summary>Where an IDE comes from.</summary>
public enum GraphQLIdeMode
{
    /// <summary>There is none: a browser is answered like any other client.</summary>
    None,

    /// <summary>The endpoint serves one itself.</summary>
    Graphiql,

    /// <summary>The browser is sent to one elsewhere.</summary>
    Link,
}
