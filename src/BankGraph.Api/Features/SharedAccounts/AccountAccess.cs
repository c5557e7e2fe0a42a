using System.Linq.Expressions;
using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Staff;

namespace BankGraph.Api.Features.SharedAccounts;

/// <summary>What somebody may do with an account.</summary>
[OwnerOnly]
internal sealed class AccountAccess : IOwned
{
    internal static readonly Expression<Func<AccessView, AccountAccess>> FromView = view => new AccountAccess
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        AccountId = view.AccountId,
        Holder = view.Name,
        Right = view.Right,
        IsViewer = view.HolderId == view.CustomerId,
        PerPayment = view.PerPaymentMinor == null
            ? null
            : new Money { Minor = view.PerPaymentMinor.Value, Currency = view.Currency },
        PerDay = view.PerDayMinor == null
            ? null
            : new Money { Minor = view.PerDayMinor.Value, Currency = view.Currency },
        CountedOn = view.CountedOn,
        SpentDayMinor = view.SpentDayMinor,
        Since = view.Since,
    };

    /// <summary>The access as a command gives it.</summary>
    internal static readonly Func<AccessView, AccountAccess> Of = FromView.Compile();

    /// <summary>Identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>The customer with whose eyes it was read.</summary>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The account.</summary>
    [GraphQLIgnore]
    public required Guid AccountId { get; init; }

    /// <summary>Who has it, sealed.</summary>
    [GraphQLIgnore]
    public required StoredName Holder { get; init; }

    /// <summary>What they may do.</summary>
    public required AccountRight Right { get; init; }

    /// <summary>Whether it is the caller's.</summary>
    public required bool IsViewer { get; init; }

    /// <summary>The most that one payment may be; null for no limit.</summary>
    public Money? PerPayment { get; init; }

    /// <summary>The most that may be paid in a day, UTC; null for no limit.</summary>
    public Money? PerDay { get; init; }

    /// <summary>The day of which the sum is.</summary>
    [GraphQLIgnore]
    public DateOnly? CountedOn { get; init; }

    /// <summary>What was paid on that day.</summary>
    [GraphQLIgnore]
    public long SpentDayMinor { get; init; }

    /// <summary>Since when.</summary>
    public required DateTime Since { get; init; }

    /// <summary>The name of who has it; staff reads it masked.</summary>
    public string GetName(ClaimsPrincipal user, PersonalDataCipher cipher)
    {
        var name = Holder.Open(cipher);
        return Visibility.IsOwner(user, this) ? name : Masks.Name(name);
    }

    /// <summary>What may still be paid today; null for no limit.</summary>
    public Money? GetLeftToday(TimeProvider clock) => PerDay is null ? null : new Money
    {
        Minor = Math.Max(0, PerDay.Minor - (CountedOn == clock.Today() ? SpentDayMinor : 0)),
        Currency = PerDay.Currency,
    };
}
