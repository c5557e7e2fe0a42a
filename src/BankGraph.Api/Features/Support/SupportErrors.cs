namespace BankGraph.Api.Features.Support;

/// <summary>There is no such ticket for the caller.</summary>
internal sealed record TicketNotFoundError(string Message) : UserError(Message);

/// <summary>The ticket is closed; nothing is written to it before it is reopened.</summary>
internal sealed record TicketClosedError(string Message) : UserError(Message);

/// <summary>The caller has as many open tickets as a customer may have.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Maximum">How many that is.</param>
internal sealed record TooManyTicketsError(string Message, int Maximum) : UserError(Message);

/// <summary>The caller has written as much as a customer may write within a day.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Maximum">How many texts that is.</param>
internal sealed record TooManyMessagesError(string Message, int Maximum) : UserError(Message);

/// <summary>The person does not answer tickets.</summary>
internal sealed record NotSupportStaffError(string Message) : UserError(Message);
