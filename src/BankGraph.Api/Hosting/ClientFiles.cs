using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace BankGraph.Api.Hosting;

/// <summary>
/// Serves the customers' client from the folder <c>app</c> beside the program: its page at the addresses that it knows
/// itself, its files under their names, and nothing anywhere else.
/// </summary>
internal static class ClientFiles
{
    // Icons of Bootstrap's controls are data: images; everything else comes from here.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    private const string Forever = "public, max-age=31536000, immutable";
    private const string AskEachTime = "no-cache";
    private const string Page = "index.html";
    private const string Routes = "routes.txt";
    private const string Compressed = ".br";

    // What the build leaves for the server and for readers of the licences is no part of the page.
    private static readonly string[] BuildFiles = [Page, Routes, "build.json"];

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>Maps the client, or the way to the IDE where this installation has no client.</summary>
    public static void MapClient(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapClient(Path.Combine(AppContext.BaseDirectory, "app"));

    /// <summary>Maps the client that lies in <paramref name="folder"/>.</summary>
    public static void MapClient(this IEndpointRouteBuilder endpoints, string folder)
    {
        var routes = Path.Combine(folder, Routes);
        if (!File.Exists(routes))
        {
            endpoints.MapGet("/", () => Results.Redirect("/graphql")).ExcludeFromDescription();
            return;
        }

        // The client's pages are known when it is built, so an address that it does not know stays unknown.
        foreach (var route in File.ReadLines(routes).Where(line => line.Length > 0))
            Map(endpoints, route, Path.Combine(folder, Page), AskEachTime);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (BuildFiles.Contains(name) || name.EndsWith(Compressed, StringComparison.Ordinal)) continue;
            var isHashed = name.StartsWith("assets/", StringComparison.Ordinal);
            Map(endpoints, "/" + name, file, isHashed ? Forever : AskEachTime);
        }
    }

    private static void Map(IEndpointRouteBuilder endpoints, string route, string file, string caching)
    {
        var isPage = Path.GetFileName(file) == Page;
        if (!ContentTypes.TryGetContentType(file, out var contentType)) contentType = "application/octet-stream";
        if (contentType.StartsWith("text/", StringComparison.Ordinal)) contentType += "; charset=utf-8";
        var compressed = File.Exists(file + Compressed) ? file + Compressed : null;
        endpoints.MapMethods(route, [HttpMethods.Get, HttpMethods.Head], (HttpContext context) =>
        {
            var headers = context.Response.Headers;
            headers.CacheControl = caching;
            if (compressed is not null) headers.Vary = HeaderNames.AcceptEncoding;
            if (isPage) headers.ContentSecurityPolicy = PagePolicy;
            // A service worker is bound by the policy of its own file.
            else if (route == "/sw.js") headers.ContentSecurityPolicy = "default-src 'none'; connect-src 'self'";
            if (compressed is null || !TakesBrotli(context.Request))
                return Results.File(file, contentType, lastModified: File.GetLastWriteTimeUtc(file));
            headers.ContentEncoding = "br";
            return Results.File(compressed, contentType, lastModified: File.GetLastWriteTimeUtc(file));
        }).ExcludeFromDescription();
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(coding => coding.Value == "br" && coding.Quality is not 0);
}
