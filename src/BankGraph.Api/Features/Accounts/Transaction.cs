using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.Accounts;

/// <summary>One movement of money, as one of the customers whom it touches sees it.</summary>
[OwnerOnly]
internal sealed class Transaction : IOwned
{
    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>The customer with whose eyes it was read.</summary>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>What it is for.</summary>
    public required TransactionKind Kind { get; init; }

    /// <summary>How far it has come.</summary>
    public required TransactionStatus Status { get; init; }

    /// <summary>The amount moved.</summary>
    public required Money Amount { get; init; }

    /// <summary>When it was booked; null while it is not.</summary>
    public DateTime? BookedAt { get; init; }

    /// <summary>The date from which it counts for interest.</summary>
    public required DateOnly ValueDate { get; init; }

    /// <summary>What stands beside it.</summary>
    public string? Description { get; init; }

    /// <summary>Transactions as a customer sees them.</summary>
    internal static Expression<Func<TransactionView, Transaction>> SeenBy(Guid customerId) => view => new Transaction
    {
        Id = view.Id,
        OwnerId = customerId,
        Kind = view.Kind,
        Status = view.Status,
        Amount = new Money { Minor = view.AmountMinor, Currency = view.Currency },
        BookedAt = view.BookedAt,
        ValueDate = view.ValueDate,
        Description = view.Description,
    };

    /// <summary>The transaction as a command of a customer gives it.</summary>
    internal static Func<TransactionView, Transaction> MadeBy(Guid customerId) => view => new Transaction
    {
        Id = view.Id,
        OwnerId = customerId,
        Kind = view.Kind,
        Status = view.Status,
        Amount = Money.Of(view.Amount),
        BookedAt = view.BookedAt,
        ValueDate = view.ValueDate,
        Description = view.Description,
    };
}
