using BankGraph.Api.Features.Security;
using BankGraph.Banking.Profiles;

namespace BankGraph.Api.Features.Profiles;

/// <summary>How far a customer has come with being identified.</summary>
[OwnerOnly]
internal sealed class Kyc : IOwned
{
    /// <summary>How far.</summary>
    public required KycStatus Status { get; init; }

    /// <summary>What was handed in; null before.</summary>
    public IdentityDocumentKind? DocumentKind { get; init; }

    /// <summary>The last day of what was handed in.</summary>
    public DateOnly? DocumentValidUntil { get; init; }

    /// <summary>When it was handed in.</summary>
    public DateTime? SubmittedAt { get; init; }

    /// <summary>When the bank has decided; null before.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Why it was not taken; null for what was.</summary>
    public string? RejectionReason { get; init; }

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
        OwnerId = view.CustomerId,
    };
}
