namespace BankGraph.Banking.Payees;

/// <summary>A payee as the customer sees it.</summary>
public sealed record PayeeView
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose payee it is, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The payee's name.</summary>
    public required string Name { get; init; }

    /// <summary>What the customer calls the payee; null without one.</summary>
    public string? Nickname { get; init; }

    /// <summary>Fourteen digits; null for an account at another bank.</summary>
    public string? AccountNumber { get; init; }

    /// <summary>The account at another bank; null for one at this bank.</summary>
    public string? Iban { get; init; }

    /// <summary>How well the name fitted the account's holder when it was last written down.</summary>
    public required NameMatch NameMatch { get; init; }

    /// <summary>When the payee was added, UTC.</summary>
    public required DateTime AddedAt { get; init; }
}
