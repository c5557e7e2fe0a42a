using BankGraph.Banking.Profiles;
using BankGraph.Banking.Security;

namespace BankGraph.Banking.Staff;

/// <summary>
/// A customer as staff meets them: with just enough of name and addresses to ask whether it is they. What was masked is
/// read with <see cref="RevealCustomer"/>.
/// </summary>
/// <param name="Id">The customer's id.</param>
/// <param name="MaskedName">First letters.</param>
/// <param name="MaskedEmail">First letters, and the last part of the domain.</param>
/// <param name="MaskedPhone">The last two digits; null without a number.</param>
/// <param name="Roles">What the person is to the bank.</param>
/// <param name="KycStatus">How far the person has come with being identified.</param>
/// <param name="CreatedAt">When the customer registered, UTC.</param>
public sealed record CustomerRecordView(
    Guid Id,
    string MaskedName,
    string MaskedEmail,
    string? MaskedPhone,
    RoleSet Roles,
    KycStatus KycStatus,
    DateTime CreatedAt);
