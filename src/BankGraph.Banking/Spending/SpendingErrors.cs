namespace BankGraph.Banking.Spending;

/// <summary>There is no such entry, or it is somebody else's.</summary>
public sealed record EntryNotFoundError() : BankError("ENTRY_NOT_FOUND", "There is no such entry.");

/// <summary>The customer has no rule for this text.</summary>
public sealed record CategoryRuleNotFoundError() : BankError("CATEGORY_RULE_NOT_FOUND", "There is no such rule.");
