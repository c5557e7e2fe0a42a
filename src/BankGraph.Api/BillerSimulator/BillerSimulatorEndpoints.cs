using System.Globalization;

namespace BankGraph.Api.BillerSimulator;

/// <summary>
/// Plays the providers that bills come from, so that a demonstration needs no partner: it answers over HTTP as a
/// provider would and knows nothing of the bank.
/// </summary>
public static class BillerSimulatorEndpoints
{
    private const string InvalidReference = "INVALID_CUSTOMER_REFERENCE";

    /// <summary>
    /// Maps the simulator under <c>/biller-simulator</c>. In Production nothing is mapped.
    /// <list type="bullet">
    /// <item><c>GET {biller}/customers/{reference}/bills</c>: open bills; 422 for a reference the provider cannot
    /// know.</item>
    /// <item><c>POST {biller}/settlements</c> with an <c>Idempotency-Key</c>: 204, also when repeated; 409 for the key
    /// with another body.</item>
    /// <item><c>PUT {biller}/outage?active=true|false</c>: while active the provider answers 503.</item>
    /// </list>
    /// </summary>
    public static IEndpointRouteBuilder MapBillerSimulator(this IEndpointRouteBuilder endpoints)
    {
        if (endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>().IsProduction()) return endpoints;

        var clock = endpoints.ServiceProvider.GetService<TimeProvider>() ?? TimeProvider.System;
        var state = new SimulatorState();
        var group = endpoints.MapGroup("/biller-simulator/{code}").ExcludeFromDescription();
        group.MapGet("/customers/{reference}/bills", (string code, string reference) =>
            Find(state, code, out var biller) ?? OpenBills(state, clock, biller, reference));
        group.MapPost("/settlements", (string code, Settlement settlement, HttpRequest request) =>
            Find(state, code, out var biller) ?? Settle(state, biller, request.Headers["Idempotency-Key"], settlement));
        group.MapPut("/outage", (string code, bool active) => SwitchOutage(state, code, active));
        return endpoints;
    }

    private static IResult? Find(SimulatorState state, string code, out SimulatedBiller biller)
    {
        // A biller that is not found always comes with a result, after which nobody looks at it.
        if (!SimulatedBiller.All.TryGetValue(code, out biller!)) return Results.NotFound();
        return state.IsOut(code) ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : null;
    }

    private static IResult OpenBills(SimulatorState state, TimeProvider clock, SimulatedBiller biller, string reference)
    {
        if (!biller.KnowsCustomer(reference)) return Results.UnprocessableEntity(new { code = InvalidReference });

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var open = SimulatedBill.PresentedOn(today, biller, reference)
            .Select(bill => bill with { AmountPaid = SimulatedBill.Text(state.SettledMinor(biller.Code, bill.Number)) })
            .Where(bill => Amount(bill.AmountPaid) < Amount(bill.Amount));
        return Results.Ok(open.ToArray());
    }

    private static IResult Settle(SimulatorState state, SimulatedBiller biller, string? key, Settlement settlement)
    {
        if (string.IsNullOrWhiteSpace(key)) return Results.BadRequest(new { code = "IDEMPOTENCY_KEY_MISSING" });
        if (!biller.KnowsCustomer(settlement.CustomerReference))
            return Results.UnprocessableEntity(new { code = InvalidReference });
        if (Amount(settlement.Amount) is not > 0m) return Results.BadRequest(new { code = "INVALID_AMOUNT" });

        return state.TrySettle(biller.Code, key, settlement)
            ? Results.NoContent()
            : Results.Conflict(new { code = "IDEMPOTENCY_KEY_REUSED" });
    }

    private static IResult SwitchOutage(SimulatorState state, string code, bool active)
    {
        if (!SimulatedBiller.All.ContainsKey(code)) return Results.NotFound();
        state.SetOutage(code, active);
        return Results.NoContent();
    }

    private static decimal? Amount(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            ? amount
            : null;
}
