using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>One field of an account that a command changes.</summary>
/// <param name="Field">Which one.</param>
/// <param name="Before">What it was, as people read it; null for nothing.</param>
/// <param name="After">What it is.</param>
/// <param name="EffectiveAt">From when on, UTC; null for at once.</param>
internal sealed record FieldChange(
    AccountField Field,
    string? Before,
    string? After,
    DateTime? EffectiveAt = null)
{
    /// <summary>Another status, spelt as the schema spells it.</summary>
    public static FieldChange Status(AccountStatus before, AccountStatus after) =>
        new(AccountField.Status, Name(before), Name(after));

    /// <summary>A status as it stands in the history.</summary>
    public static string Name(AccountStatus status) => status.ToString().ToUpperInvariant();
}
