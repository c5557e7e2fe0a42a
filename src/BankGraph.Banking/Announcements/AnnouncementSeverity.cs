namespace BankGraph.Banking.Announcements;

/// <summary>How much an announcement matters.</summary>
public enum AnnouncementSeverity
{
    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Something will not work as usual.</summary>
    Warning,

    /// <summary>Something has to be done now.</summary>
    Critical,
}
