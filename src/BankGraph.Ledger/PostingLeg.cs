namespace BankGraph.Ledger;

/// <summary>One line to be booked.</summary>
/// <param name="Account">Where.</param>
/// <param name="Amount">A credit is positive, a debit negative; never zero.</param>
public readonly record struct PostingLeg(AccountRef Account, Money Amount)
{
    /// <summary>
    /// What the account's holder reads beside the line, at most <see cref="PostingRequest.MaxDescriptionLength"/>
    /// characters; what stands beside the whole movement when it is null.
    /// </summary>
    public string? Description { get; init; }
}
