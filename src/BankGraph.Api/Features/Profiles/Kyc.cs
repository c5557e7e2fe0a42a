using BankGraph.Api.Features.Security;
using BankGraph.Banking.Profiles;

namespace BankGraph.Api.Features.Profiles;

/// <summary>How far a customer has come with being identified.</summary>
[OwnerOnly]
internal sealed class Kyc : IOwned
{
    /// <summary>How far.</summary>
    public required KycStatus Status { get; init; }

    /// <summary>What was handed in, and counts while a renewal waits; null before.</summary>
    public IdentityDocumentKind? DocumentKind { get; init; }

    /// <summary>The last day of what was handed in.</summary>
    public DateOnly? DocumentValidUntil { get; init; }

    /// <summary>When it was handed in.</summary>
    public DateTime? SubmittedAt { get; init; }

    /// <summary>When the bank has decided; null before.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Why what was handed in last was not taken; null for what was.</summary>
    public string? RejectionReason { get; init; }

    /// <summary>The next document, which waits while the customer stays verified; null for none.</summary>
    public KycRenewal? Renewal { get; init; }

    /// <summary>The first day on which a verified customer may hand in the next document; null for others.</summary>
    public DateOnly? RenewableFrom { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    internal static Kyc Of(ProfileView view) => new()
    {
        Status = view.Kyc.Status,
        DocumentKind = view.Kyc.Document?.Kind,
        DocumentValidUntil = view.Kyc.Document?.ValidUntil,
        SubmittedAt = view.Kyc.SubmittedAt,
        DecidedAt = view.Kyc.DecidedAt,
        RejectionReason = view.Kyc.RejectionReason,
        Renewal = view.Kyc.Renewal is { Document: var next, SubmittedAt: var at }
            ? new KycRenewal(next.Kind, next.ValidUntil, at)
            : null,
        RenewableFrom = view.Kyc.RenewableFrom,
        OwnerId = view.CustomerId,
    };
}

/// <summary>A document that is to take the place of one that expires soon.</summary>
/// <param name="DocumentKind">What was handed in.</param>
/// <param name="DocumentValidUntil">Its last day.</param>
/// <param name="SubmittedAt">When it was handed in.</param>
/// <remarks>It belongs to what it is read from, which says who may see it.</remarks>
[Unowned]
internal sealed record KycRenewal(
    IdentityDocumentKind DocumentKind,
    DateOnly DocumentValidUntil,
    DateTime SubmittedAt);
