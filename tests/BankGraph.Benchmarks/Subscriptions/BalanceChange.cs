namespace BankGraph.Benchmarks.Subscriptions;

/// <summary>The event that everyone waits for; each number has one content only.</summary>
internal sealed record BalanceChange(
    int Sequence, string AccountNumber, decimal Balance, string Currency, DateOnly BookedOn, string Description)
{
    /// <summary>The account that everyone watches.</summary>
    public const string Account = "97094825572826";

    public static BalanceChange Number(int sequence) => new(
        sequence,
        Account,
        new decimal((sequence * 1_010) + 7, 0, 0, false, 2),
        "EUR",
        new DateOnly(2026, 3, 1).AddDays(sequence),
        $"Card payment {sequence} at a shop around the corner");
}
