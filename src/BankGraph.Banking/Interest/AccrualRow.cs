using BankGraph.Banking.Accounts;
using BankGraph.Banking.Products;
using BankGraph.Ledger;

namespace BankGraph.Banking.Interest;

/// <summary>An account whose interest is to be reckoned or booked, as it was read.</summary>
internal sealed class AccrualRow
{
    public required Guid AccountId { get; init; }

    public required AccountType Type { get; init; }

    public required Currency Currency { get; init; }

    public required DateTime OpenedAt { get; init; }

    public required long BalanceMinor { get; init; }

    /// <summary>When something was last booked; set anew when the bank itself has booked.</summary>
    public DateTime? LastBookedAt { get; set; }

    /// <summary>What the store has; null for an account of which it has nothing yet.</summary>
    public InterestPosition? Known { get; set; }

    /// <summary>Where the interest of the account stands; set once the row is prepared.</summary>
    public InterestPosition Position { get; set; } = null!; // An account without terms is left out before.

    /// <summary>
    /// Finds out where the account stands; false for one that neither earns nor costs anything up to a day.
    /// </summary>
    public bool Prepare(ProductCatalog catalog, BankCalendar calendar, DateOnly through)
    {
        if (Known is not null) Position = Known;
        else if (catalog.Begins(Type, Currency) is { } begins && begins <= through)
        {
            var openedOn = calendar.DateOf(OpenedAt);
            Position = InterestPosition.Before(AccountId, openedOn > begins ? openedOn : begins);
        }
        else return false;
        return Position.AccruedThrough < through || Position.NextMonthEnd <= through;
    }
}
