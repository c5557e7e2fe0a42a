namespace BankGraph.Banking.Announcements;

/// <summary>There is no such announcement, it was withdrawn, or it is not for the caller.</summary>
public sealed record AnnouncementNotFoundError()
    : BankError("ANNOUNCEMENT_NOT_FOUND", "There is no such announcement.");

/// <summary>It would end before it begins.</summary>
public sealed record EndsBeforeItBeginsError()
    : BankError("ENDS_BEFORE_IT_BEGINS", "The end is later than the beginning.");

/// <summary>It would have ended already.</summary>
public sealed record EndsInThePastError() : BankError("ENDS_IN_THE_PAST", "The end is later than now.");
