namespace BankGraph.Api.ClearingSimulator;

/// <summary>What the simulated clearing house does with a payment; the IBAN says which.</summary>
/// <param name="Decision">What it says of the payment: <c>ACCEPTED</c> or <c>REJECTED</c>.</param>
/// <param name="Reason">Why.</param>
internal sealed record ClearingPlan(string Decision = ClearingPlan.Accepted, string? Reason = null)
{
    public const string Accepted = "ACCEPTED";
    public const string Rejected = "REJECTED";
    public const string Returned = "RETURNED";

    private static readonly ClearingPlan AtOnce = new();

    private static readonly Dictionary<string, ClearingPlan> ByIban = new()
    {
        ["DE93999999990000000001"] = new(Rejected, "The account does not exist."),
        ["DE66999999990000000002"] = new() { IsLate = true, Callbacks = [new(Accepted)] },
        ["DE39999999990000000003"] = new() { HangsAtFirst = true },
        ["DE12999999990000000004"] = new() { IsLate = true, Callbacks = [new(Accepted), new(Accepted)] },
        ["DE82999999990000000005"] = new() { Callbacks = [new(Returned, "The account is closed.")] },
        ["DE55999999990000000006"] = new()
        {
            IsLate = true,
            Callbacks = [new(Accepted), new(Rejected, "It was a mistake.")],
        },
        ["DE28999999990000000007"] = new(Rejected, "The payee has died.")
        {
            IsLate = true,
            Callbacks = [new(Rejected, "The payee has died.")],
        },
        ["DE98999999990000000008"] = new() { IsLate = true },
    };

    /// <summary>A callback to be made.</summary>
    /// <param name="Status">What it says.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Callback(string Status, string? Reason = null);

    /// <summary>Whether the decision is made later; until then the payment is only received.</summary>
    public bool IsLate { get; private init; }

    /// <summary>Whether the first request for the payment is taken and never answered.</summary>
    public bool HangsAtFirst { get; private init; }

    /// <summary>What it calls the bank about, in this order, once the delay has passed.</summary>
    public IReadOnlyList<Callback> Callbacks { get; private init; } = [];

    /// <summary>The plan for an account; one that nobody has planned for accepts at once.</summary>
    public static ClearingPlan Of(string iban) => ByIban.GetValueOrDefault(iban, AtOnce);
}
