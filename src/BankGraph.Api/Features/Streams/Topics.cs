namespace BankGraph.Api.Features.Streams;

/// <summary>Names the topics on which streams are woken.</summary>
internal static class Topics
{
    /// <summary>Carries the newest sequence of an account.</summary>
    public static string Entries(Guid accountId) => $"entries/{accountId:N}";

    /// <summary>Carries ids of a customer's bill notifications.</summary>
    public static string Bills(Guid customerId) => $"bills/{customerId:N}";

    /// <summary>Carries the newest sequence of a customer's notifications.</summary>
    public static string Notifications(Guid customerId) => $"notifications/{customerId:N}";

    /// <summary>Carries the newest sequence of all tickets.</summary>
    public const string AllTickets = "tickets";

    /// <summary>Carries ids of announcements that were published, changed or withdrawn.</summary>
    public const string Announcements = "announcements";

    /// <summary>Carries the newest sequence of what a customer sees of own tickets.</summary>
    public static string Tickets(Guid customerId) => $"tickets/{customerId:N}";
}
