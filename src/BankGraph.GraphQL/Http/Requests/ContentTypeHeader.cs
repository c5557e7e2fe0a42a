using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BankGraph.GraphQL.Http.Requests;

/// <summary>
/// Decides whether a body is JSON in UTF-8. It must be called so: no other site's page can send
/// <c>application/json</c> without asking first, which is what keeps a foreign page from acting for its visitor.
/// </summary>
internal static class ContentTypeHeader
{
    private const string Json = "application/json";

    public static bool IsJson(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0) return false;
        var contentType = request.ContentType;
        if (contentType is null) return false;
        if (contentType.Equals(Json, StringComparison.OrdinalIgnoreCase)) return true;
        return MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && parsed.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            && IsUtf8(parsed);
    }

    /// <summary>Whether a media type leaves the encoding open, or names UTF-8.</summary>
    public static bool IsUtf8(MediaTypeHeaderValue mediaType)
    {
        var charset = HeaderUtilities.RemoveQuotes(mediaType.Charset);
        return charset.Length == 0
            || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase);
    }
}
