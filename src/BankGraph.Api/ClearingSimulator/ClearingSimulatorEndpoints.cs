using BankGraph.Api.Hosting;
using Microsoft.AspNetCore.Hosting.Server;

namespace BankGraph.Api.ClearingSimulator;

/// <summary>
/// Plays the clearing house that passes payments on to other banks, so that a demonstration needs no partner. What it
/// does with a payment follows from the IBAN: <see cref="ClearingPlan"/>.
/// </summary>
internal static class ClearingSimulatorEndpoints
{
    private const string Folder = "clearing-simulator";
    private const string DelaySetting = "ClearingSimulator:Delay";

    private static readonly TimeSpan UsualDelay = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Adds the simulator and points the named HTTP client at it, unless it has an address already. In Production
    /// nothing is added.
    /// </summary>
    public static void AddClearingSimulator(this WebApplicationBuilder builder, string clientName)
    {
        if (builder.Environment.IsProduction()) return;

        var delay = builder.Configuration.GetValue(DelaySetting, UsualDelay);
        builder.Services.AddSingleton(
            provider => new ClearingState(delay, provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddHostedService<ClearingCallbacks>();
        builder.Services.AddHttpClient(clientName).ConfigureHttpClient((provider, client) =>
            client.BaseAddress ??= OwnAddress.Find(provider.GetRequiredService<IServer>(), Folder + "/"));
    }

    /// <summary>
    /// Maps <c>POST /clearing-simulator/payments</c> with an <c>Idempotency-Key</c>: 200 with the decision, 202 while
    /// there is none, 409 for the key with another body. In Production nothing is mapped.
    /// </summary>
    public static void MapClearingSimulator(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetService<ClearingState>() is not { } state) return;
        endpoints
            .MapPost($"/{Folder}/payments", (ClearingOrder order, HttpContext http) => TakeAsync(state, order, http))
            .ExcludeFromDescription();
    }

    private static async Task<IResult> TakeAsync(ClearingState state, ClearingOrder order, HttpContext http)
    {
        if (http.Request.Headers["Idempotency-Key"] != $"{order.PaymentId}") return Results.BadRequest();
        if (!state.TryTake(order, out var isNew, out var isDecided)) return Results.Conflict();
        var plan = ClearingPlan.Of(order.Iban);
        if (isNew && plan.HangsAtFirst)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, http.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return Results.Empty;
        }

        return isDecided
            ? Results.Ok(new { status = plan.Decision, reason = plan.Reason })
            : Results.Accepted();
    }
}
