namespace BankGraph.Banking.Tags;

/// <summary>An entry has as many tags as it can have, or the customer as many different ones.</summary>
/// <param name="Limit">How many that are.</param>
public sealed record TooManyTagsError(int Limit)
    : BankError("TOO_MANY_TAGS", $"There can be {Limit} tags at most. Take one away first.");
