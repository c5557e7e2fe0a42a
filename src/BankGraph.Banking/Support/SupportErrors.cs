namespace BankGraph.Banking.Support;

/// <summary>There is no such ticket, or it is somebody else's.</summary>
public sealed record TicketNotFoundError() : BankError("TICKET_NOT_FOUND", "There is no such ticket.");

/// <summary>Nothing is written to a closed ticket.</summary>
public sealed record TicketClosedError() : BankError("TICKET_CLOSED", "The ticket is closed; reopen it to go on.");

/// <summary>The customer has as many open tickets as a customer may have.</summary>
/// <param name="Limit">How many that is.</param>
public sealed record TooManyTicketsError(int Limit)
    : BankError("TOO_MANY_TICKETS", $"There are {Limit} open tickets already; close one first.");

/// <summary>The customer has written as much as a customer may write within a day.</summary>
/// <param name="Limit">How many texts that is.</param>
public sealed record TooManyMessagesError(int Limit)
    : BankError("TOO_MANY_MESSAGES", $"No more than {Limit} texts are taken within a day.");

/// <summary>The person does not answer tickets.</summary>
public sealed record NotSupportStaffError() : BankError("NOT_SUPPORT_STAFF", "This person does not answer tickets.");
