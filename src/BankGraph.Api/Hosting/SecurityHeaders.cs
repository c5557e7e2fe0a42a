namespace BankGraph.Api.Hosting;

/// <summary>Tells browsers to trust nothing that an answer does not say itself.</summary>
internal static class SecurityHeaders
{
    private const string NoContent = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>Adds the headers to every answer; a page that sets its own policy keeps it.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
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
            if (((HttpResponse)state).HttpContext.Request.IsHttps)
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            return Task.CompletedTask;
        }, context.Response);
        return next(context);
    });
}
