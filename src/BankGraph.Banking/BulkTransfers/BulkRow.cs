using BankGraph.Banking.Accounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.BulkTransfers;

/// <summary>One row as far as it was understood: nothing of it depends on anything that may change.</summary>
/// <param name="Number">1 for the first row behind the header.</param>
internal sealed record BulkRow(int Number)
{
    /// <summary>Why it cannot be made; null if it may be.</summary>
    public BankError? Error { get; init; }

    /// <summary>The payee's account number or IBAN, as it was written.</summary>
    public string Payee { get; init; } = "";

    public string Name { get; init; } = "";

    public Money? Amount { get; init; }

    public string? Description { get; init; }

    /// <summary>Whether the payee's account is at another bank.</summary>
    public bool IsExternal { get; init; }

    /// <summary>The payee's account at this bank; null where it is not, or was not found.</summary>
    public AccountDirectory.Listing? Destination { get; init; }
}
