namespace BankGraph.Api.Features.Announcements;

/// <summary>There is no such announcement for the caller.</summary>
internal sealed record AnnouncementNotFoundError(string Message) : UserError(Message);

/// <summary>It would end before it begins.</summary>
internal sealed record EndsBeforeItBeginsError(string Message) : UserError(Message);

/// <summary>It would have ended already.</summary>
internal sealed record EndsInThePastError(string Message) : UserError(Message);
