namespace BankGraph.Banking.Profiles;

/// <summary>What a customer has told of themselves, and what the bank has found.</summary>
/// <param name="CustomerId">Whose it is, for access checks.</param>
/// <param name="Details">What was told.</param>
/// <param name="ChangedAt">When it was last changed, UTC; null while nothing was told.</param>
/// <param name="Kyc">What the bank has found.</param>
public sealed record ProfileView(Guid CustomerId, ProfileDetails Details, DateTime? ChangedAt, KycView Kyc);

/// <summary>How far a customer has come with being identified.</summary>
/// <param name="Status">How far.</param>
/// <param name="Document">What was declared, and counts while a renewal waits; null before.</param>
/// <param name="SubmittedAt">When, UTC.</param>
/// <param name="DecidedAt">When somebody of the bank has decided, UTC; null before.</param>
/// <param name="RejectionReason">Why what was handed in last was not taken; null for what was.</param>
public sealed record KycView(
    KycStatus Status,
    IdentityDocument? Document,
    DateTime? SubmittedAt,
    DateTime? DecidedAt,
    string? RejectionReason)
{
    /// <summary>The next document, which waits while the customer stays verified; null for none.</summary>
    public KycRenewalView? Renewal { get; init; }

    /// <summary>The first day on which a verified customer may hand in the next one; null for others.</summary>
    public DateOnly? RenewableFrom { get; init; }
}

/// <summary>A document that is to take the place of one that expires soon.</summary>
/// <param name="Document">What was declared.</param>
/// <param name="SubmittedAt">When, UTC.</param>
public sealed record KycRenewalView(IdentityDocument Document, DateTime SubmittedAt);

/// <summary>A customer's submission as staff queues it: without anything of what was told.</summary>
public sealed record KycSubmissionView
{
    /// <summary>Names this submission; the customer's next one has another.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who is to be identified.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>What has become of it.</summary>
    public required KycStatus Status { get; init; }

    /// <summary>What was declared.</summary>
    public required IdentityDocumentKind DocumentKind { get; init; }

    /// <summary>The document's last day.</summary>
    public required DateOnly DocumentValidUntil { get; init; }

    /// <summary>When it was handed in, UTC.</summary>
    public required DateTime SubmittedAt { get; init; }

    /// <summary>When somebody decided, UTC; null before.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Whether it is to take the place of one by which the customer was verified.</summary>
    public required bool IsRenewal { get; init; }
}
