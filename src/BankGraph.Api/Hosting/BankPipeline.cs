using BankGraph.Api.BillerSimulator;
using BankGraph.Api.ClearingSimulator;
using BankGraph.Api.Features.BillPayments;
using BankGraph.Api.Features.ExternalTransfers;
using BankGraph.Api.Features.RateLimits;
using BankGraph.Api.Features.Statements;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Hosting;

/// <summary>Puts together what a request passes through.</summary>
internal static class BankPipeline
{
    /// <summary>Sets up the pipeline and its endpoints.</summary>
    public static void UseBankPipeline(this WebApplication app, HostSettings settings)
    {
        app.UseTrustedProxies(settings);
        app.UseSecurityHeaders();
        app.MapHealth();
        app.MapBillerSimulator();
        app.MapClearingSimulator();
        if (!settings.ServesApi) return;

        if (settings.AllowedOrigins.Length > 0) app.UseCors();
        app.UseWebSockets();
        app.UseAddressLimits();
        app.UseAuthentication();
        app.UseCustomerLimits();
        var limits = app.Services.GetRequiredService<RateLimitOptions>();
        app.MapGraphQLOfTrustedOperations()
            .WithOptions(options => options.Sockets.MaxOperations = limits.OperationsPerSocket);
        app.MapKeySet();
        app.MapBillWebhook();
        app.MapDocuments();
        app.MapClearingWebhook();
        app.MapClient();
    }

    private static void MapKeySet(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/.well-known/jwks.json", (TokenKeyRing keys, HttpResponse response) =>
        {
            response.Headers.CacheControl = "public, max-age=300";
            return Results.Bytes(JsonWebKeySet.Write(keys), JsonWebKeySet.MediaType);
        });
}
