namespace BankGraph.Api.Features.ContactChanges;

/// <summary>The codes of the customer's second factor are sent to the phone.</summary>
internal sealed record PhoneInUseError(string Message) : UserError(Message);
