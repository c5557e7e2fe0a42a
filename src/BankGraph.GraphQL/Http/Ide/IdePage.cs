using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace BankGraph.GraphQL.Http.Ide;

/// <summary>Serves the IDE to browsers: the page at the endpoint itself, its assets from the folder below.</summary>
internal sealed partial class IdePage(GraphQLIdeOptions options)
{
    private const string Missing =
        "The GraphQL IDE is not part of this installation. Send queries to this address by POST instead.\n";

    private readonly FileExtensionContentTypeProvider _contentTypes = new();

    public bool IsEnabled => options.Mode != GraphQLIdeMode.None;

    /// <summary>Answers a browser that opens the endpoint.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        if (options is { Mode: GraphQLIdeMode.Link, Link: { } link })
        {
            context.Response.Redirect(link.AbsoluteUri);
            return;
        }

        var page = options.Files.GetFileInfo("index.html");
        if (!page.Exists || page.IsDirectory)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(Missing, context.RequestAborted).ConfigureAwait(false);
            return;
        }

        headers.ContentSecurityPolicy = options.ContentSecurityPolicy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        await SendAsync(context, page, "text/html; charset=utf-8").ConfigureAwait(false);
    }

    /// <summary>Answers a request for one of the page's assets.</summary>
    public async Task SendAssetAsync(HttpContext context)
    {
        var path = context.Request.RouteValues["asset"] as string ?? "";
        var asset = options.Mode == GraphQLIdeMode.Graphiql ? options.Files.GetFileInfo(path) : null;
        if (asset is not { Exists: true, IsDirectory: false }
            || !_contentTypes.TryGetContentType(asset.Name, out var contentType))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // A name with a hash in it never stands for other content; any other name may tomorrow.
        context.Response.Headers.CacheControl = HashedName().IsMatch(asset.Name)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        await SendAsync(context, asset, contentType).ConfigureAwait(false);
    }

    private static async Task SendAsync(HttpContext context, IFileInfo file, string contentType)
    {
        var response = context.Response;
        response.ContentType = contentType;
        response.ContentLength = file.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await response.SendFileAsync(file, context.RequestAborted).ConfigureAwait(false);
    }

    [GeneratedRegex(@"[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$")]
    private static partial Regex HashedName();
}
