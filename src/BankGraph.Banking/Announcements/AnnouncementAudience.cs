namespace BankGraph.Banking.Announcements;

/// <summary>Whom an announcement is for.</summary>
public enum AnnouncementAudience
{
    /// <summary>Whoever is signed in.</summary>
    Everybody,

    /// <summary>Those who bank here.</summary>
    Customers,

    /// <summary>Those who work here.</summary>
    Staff,

    /// <summary>Those who have an account of a type, in a currency or in any.</summary>
    Holders,
}
