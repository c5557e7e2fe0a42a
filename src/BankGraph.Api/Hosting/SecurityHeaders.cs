namespace BankGraph.Api.Hosting;

/// <summary>Tells browsers to trust nothing that an answer does not say itself.</summary>
internal static class SecurityHeaders
{
    private const string NoContent = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private const string DemandHttps = "max-age=31536000; includeSubDomains";

    /// <summary>
    /// Adds the headers to every answer; a page that sets its own policy keeps it. HTTPS is demanded by answers that
    /// came through it, and not in development: a browser would demand it of everything at <c>localhost</c>.
    /// </summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.Use(DemandHttpsAsync);
        app.Use(AddAsync);
    }

    private static Task DemandHttpsAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            var response = (HttpResponse)state;
            if (response.HttpContext.Request.IsHttps) response.Headers.StrictTransportSecurity = DemandHttps;
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    }

    private static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            var headers = ((HttpResponse)state).Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers.XFrameOptions = "DENY";
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = NoContent;
            if (headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    }
}
