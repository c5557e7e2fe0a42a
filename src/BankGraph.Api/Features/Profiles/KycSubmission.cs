using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Staff;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Profiles;

/// <summary>
/// A customer's document as it stands in the staff's queue; `revealCustomer` shows its number and the profile.
/// </summary>
[StaffOnly(Permission.DecideKyc)]
internal sealed class KycSubmission
{
    internal static readonly Expression<Func<KycSubmissionView, KycSubmission>> FromView = view => new KycSubmission
    {
        Id = view.Id,
        CustomerId = view.CustomerId,
        Status = view.Status,
        DocumentKind = view.DocumentKind,
        DocumentValidUntil = view.DocumentValidUntil,
        SubmittedAt = view.SubmittedAt,
        DecidedAt = view.DecidedAt,
        IsRenewal = view.IsRenewal,
    };

    /// <summary>A submission as a command gives it.</summary>
    internal static readonly Func<KycSubmissionView, KycSubmission> Of = FromView.Compile();

    /// <summary>Global identifier of this submission; the customer's next one has another.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>Who is to be identified.</summary>
    [ID<CustomerRecord>]
    public required Guid CustomerId { get; init; }

    /// <summary>What has become of it.</summary>
    public required KycStatus Status { get; init; }

    /// <summary>What was handed in.</summary>
    public required IdentityDocumentKind DocumentKind { get; init; }

    /// <summary>The document's last day.</summary>
    public required DateOnly DocumentValidUntil { get; init; }

    /// <summary>When it was handed in.</summary>
    public required DateTime SubmittedAt { get; init; }

    /// <summary>When somebody has decided; null before.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>Whether the customer is verified by another document, which expires soon.</summary>
    public required bool IsRenewal { get; init; }
}
