namespace BankGraph.Banking.Branches;

/// <summary>A branch as everybody sees it, flat, so that it can be filtered, sorted and paged in SQL.</summary>
public sealed record BranchView
{
    /// <summary>UUID version 7.</summary>
    public required Guid Id { get; init; }

    /// <summary>What colleagues call it.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Street and number.</summary>
    public required string Street { get; init; }

    /// <summary>As the country writes it; null where there is none.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Town or city.</summary>
    public required string City { get; init; }

    /// <summary>ISO 3166-1 code of two letters.</summary>
    public required string Country { get; init; }

    /// <summary>When it is open, for a person to read.</summary>
    public required string OpeningHours { get; init; }

    /// <summary>E.164 number; null without one.</summary>
    public string? Phone { get; init; }
}
