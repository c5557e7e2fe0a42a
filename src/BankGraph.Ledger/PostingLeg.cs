namespace BankGraph.Ledger;

/// <summary>One line to be booked.</summary>
/// <param name="Account">Where.</param>
/// <param name="Amount">A credit is positive, a debit negative; never zero.</param>
public readonly record struct PostingLeg(AccountRef Account, Money Amount);
