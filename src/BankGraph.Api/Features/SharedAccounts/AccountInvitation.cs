using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Staff;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.SharedAccounts;

/// <summary>An open invitation to an account, as an owner or the invited sees it.</summary>
[OwnerOnly]
internal sealed class AccountInvitation : IOwned
{
    /// <summary>The invitation as it was read.</summary>
    internal static AccountInvitation Of(InvitationView view) => new()
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        AccountEnding = view.AccountNumber[^4..],
        Right = view.Right,
        PerPayment = MoneyOf(view.PerPaymentMinor, view.Currency),
        PerDay = MoneyOf(view.PerDayMinor, view.Currency),
        InvitedAt = view.InvitedAt,
        ExpiresAt = view.ExpiresAt,
        View = view,
    };

    /// <summary>Identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>The customer with whose eyes it was read.</summary>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The last four digits of the account's number.</summary>
    public required string AccountEnding { get; init; }

    /// <summary>What the invited may do.</summary>
    public required AccountRight Right { get; init; }

    /// <summary>The most that one payment may be; null for no limit.</summary>
    public Money? PerPayment { get; init; }

    /// <summary>The most that may be paid in a day, UTC; null for no limit.</summary>
    public Money? PerDay { get; init; }

    /// <summary>When it was sent.</summary>
    public required DateTime InvitedAt { get; init; }

    /// <summary>Until when it can be accepted.</summary>
    public required DateTime ExpiresAt { get; init; }

    /// <summary>What it was read from.</summary>
    [GraphQLIgnore]
    public required InvitationView View { get; init; }

    /// <summary>The name of who invites; staff reads it masked.</summary>
    public string GetInvitedBy(ClaimsPrincipal user, PersonalDataCipher cipher)
    {
        var name = View.InvitedBy.Open(cipher);
        return Visibility.IsOwner(user, this) ? name : Masks.Name(name);
    }

    /// <summary>The address that it was sent to, for owners; null for the invited. Staff reads it masked.</summary>
    public string? GetEmail(ClaimsPrincipal user, PersonalDataCipher cipher) =>
        InvitationQueries.EmailOf(View, cipher) is not { } email ? null
            : Visibility.IsOwner(user, this) ? email : Masks.Email(email);

    private static Money? MoneyOf(long? minor, Currency currency) =>
        minor is { } amount ? new Money { Minor = amount, Currency = currency } : null;
}
