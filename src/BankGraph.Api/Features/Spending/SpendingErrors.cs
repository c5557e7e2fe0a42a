namespace BankGraph.Api.Features.Spending;

/// <summary>The caller has no such entry.</summary>
internal sealed record EntryNotFoundError(string Message) : UserError(Message);

/// <summary>The caller has no rule for this text.</summary>
internal sealed record CategoryRuleNotFoundError(string Message) : UserError(Message);
