namespace BankGraph.Api.Features.Security;

/// <summary>
/// Keeps the refresh token of a browser where no script can read it. Browsers send cookies along whoever asks, so it is
/// read and written only for requests that a page of another origin cannot send without being allowed to: POST with
/// JSON, or with a header of its own. The sockets, for which nobody is asked, never use it.
/// </summary>
internal sealed class RefreshCookie(IHttpContextAccessor http)
{
    /// <summary>The cookie; by this prefix browsers take it over TLS only (or from the machine itself).</summary>
    public const string Name = "__Secure-bankgraph-refresh";

    /// <summary>The header that makes a browser ask first, whatever the content is.</summary>
    public const string Header = "GraphQL-Preflight";

    /// <summary>The code of the refusal.</summary>
    public const string Code = "COOKIE_REFUSED";

    private const string Path = "/graphql";

    /// <exception cref="GraphQLException">The request could come from anywhere.</exception>
    public void Demand()
    {
        if (Find() is null) throw new GraphQLException(new Error($"Send JSON by POST, or the header {Header}.", Code));
    }

    /// <summary>The token that came along; null without one, and for requests that could come from anywhere.</summary>
    public string? Read() => Find()?.Request.Cookies[Name] is { Length: > 0 } token ? token : null;

    /// <summary>Gives the browser the next token to keep.</summary>
    public void Write(string refreshToken) =>
        Find()?.Response.Cookies.Append(Name, refreshToken, Options(Banking.Security.SessionTokens.RefreshLifetime));

    /// <summary>Takes the token from the browser, if it has one.</summary>
    public void Delete()
    {
        if (Read() is not null) Find()?.Response.Cookies.Delete(Name, Options(null));
    }

    private static CookieOptions Options(TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        Secure = true,
        SameSite = SameSiteMode.Strict,
        Path = Path,
        MaxAge = maxAge,
        IsEssential = true,
    };

    private HttpContext? Find() =>
        http.HttpContext is { } context
        && !context.Response.HasStarted
        && HttpMethods.IsPost(context.Request.Method)
        && (context.Request.HasJsonContentType() || context.Request.Headers.ContainsKey(Header))
            ? context
            : null;
}
