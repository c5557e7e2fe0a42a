namespace BankGraph.Api.Features.Tags;

/// <summary>An entry has as many tags as it can have, or the customer as many different ones.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Limit">How many that are.</param>
internal sealed record TooManyTagsError(string Message, int Limit) : UserError(Message);
