using System.Globalization;
using BankGraph.Api.Features.Statements;

namespace BankGraph.Api.Features.RateLimits;

/// <summary>Refuses requests that are too many, with status 429 and <c>Retry-After</c>.</summary>
internal static class RateLimitPipeline
{
    /// <summary>Counts by address; before anybody looks at a token.</summary>
    public static void UseAddressLimits(this IApplicationBuilder app)
    {
        // Made with the first request, when all settings have been checked.
        var services = app.ApplicationServices;
        app.Use(async (context, next) =>
        {
            var limits = services.GetRequiredService<RateLimiting>();
            if (!IsLimited(context.Request.Path))
            {
                await next(context);
            }
            else if (await limits.TakeAsync(context.Connection.RemoteIpAddress) is { } seconds)
            {
                await RefuseAsync(context, seconds);
            }
            else if (!context.WebSockets.IsWebSocketRequest)
            {
                await next(context);
            }
            else
            {
                var seats = services.GetRequiredService<SocketSeats>();
                if (seats.TryTake(context.Connection.RemoteIpAddress) is not { } seat)
                {
                    await RefuseAsync(context, SocketSeats.RetryAfterSeconds);
                    return;
                }

                // Who sits there is known once the socket has been opened and signed in.
                context.SetSocketFeature(seat);
                await next(context);
            }
        });
    }

    /// <summary>Counts by customer; after authentication.</summary>
    public static void UseCustomerLimits(this IApplicationBuilder app)
    {
        var services = app.ApplicationServices;
        app.Use(async (context, next) =>
        {
            var limits = services.GetRequiredService<RateLimiting>();
            var seconds = IsLimited(context.Request.Path) ? await limits.TakeAsync(context.User) : null;
            await (seconds is { } wait ? RefuseAsync(context, wait) : next(context));
        });
    }

    private static bool IsLimited(PathString path) =>
        path.StartsWithSegments("/graphql") || path.StartsWithSegments(DocumentEndpoints.Root);

    private static Task RefuseAsync(HttpContext context, int seconds)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var extensions = new { code = ErrorCodes.TooManyRequests, retryAfterSeconds = seconds };
        var error = new { message = RateLimiting.Message, extensions };
        return context.Response.WriteAsJsonAsync(new { errors = new[] { error } });
    }
}
