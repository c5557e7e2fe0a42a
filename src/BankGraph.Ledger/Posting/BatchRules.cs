namespace BankGraph.Ledger.Posting;

/// <summary>What is the same for all batches of a writer.</summary>
/// <param name="Clock">Stamps what is booked.</param>
/// <param name="Guard">A rule over what leaves accounts; null for none.</param>
internal sealed record BatchRules(TimeProvider Clock, IPostingGuard? Guard);
