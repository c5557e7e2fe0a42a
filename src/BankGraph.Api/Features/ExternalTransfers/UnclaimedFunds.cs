using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Staff;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>
/// Money that another bank has sent back after the account was closed that it came from. The bank holds it for the
/// customer.
/// </summary>
[StaffOnly(Permission.ReleaseFunds)]
internal sealed class UnclaimedFunds
{
    internal static readonly Expression<Func<UnclaimedReturnView, UnclaimedFunds>> FromView =
        view => new UnclaimedFunds
        {
            Id = view.Id,
            CustomerId = view.CustomerId,
            Amount = new Money { Minor = view.AmountMinor, Currency = view.Currency },
            Reason = view.Reason,
            ReturnedAt = view.ReturnedAt,
            ReleasedAt = view.ReleasedAt,
        };

    /// <summary>The funds as a command gives them.</summary>
    internal static readonly Func<UnclaimedReturnView, UnclaimedFunds> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>Whose they are.</summary>
    [ID<CustomerRecord>]
    public required Guid CustomerId { get; init; }

    /// <summary>How much it is.</summary>
    public required Money Amount { get; init; }

    /// <summary>Why the other bank has sent it back.</summary>
    public string? Reason { get; init; }

    /// <summary>When it came back.</summary>
    public required DateTime ReturnedAt { get; init; }

    /// <summary>When the customer got it; null while the bank holds it.</summary>
    public DateTime? ReleasedAt { get; init; }
}
