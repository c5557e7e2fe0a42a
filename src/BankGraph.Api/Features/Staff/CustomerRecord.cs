using BankGraph.Api.Features.Security;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;

namespace BankGraph.Api.Features.Staff;

/// <summary>A customer as staff meets them, with name and addresses masked; `revealCustomer` shows them.</summary>
[StaffOnly(Permission.FindCustomers)]
internal sealed class CustomerRecord
{
    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>The first letters of the name.</summary>
    public required string MaskedName { get; init; }

    /// <summary>The first letters of the e-mail address, and the end of its domain.</summary>
    public required string MaskedEmail { get; init; }

    /// <summary>The last two digits of the phone number; null without one.</summary>
    public string? MaskedPhone { get; init; }

    /// <summary>What the person is to the bank.</summary>
    public required Role[] Roles { get; init; }

    /// <summary>How far the person has come with being identified.</summary>
    public required KycStatus KycStatus { get; init; }

    /// <summary>When the customer registered.</summary>
    public required DateTime CreatedAt { get; init; }

    internal static CustomerRecord Of(CustomerRecordView view) => new()
    {
        Id = view.Id,
        MaskedName = view.MaskedName,
        MaskedEmail = view.MaskedEmail,
        MaskedPhone = view.MaskedPhone,
        Roles = [.. view.Roles],
        KycStatus = view.KycStatus,
        CreatedAt = view.CreatedAt,
    };
}
