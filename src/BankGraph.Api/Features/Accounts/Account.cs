using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.Accounts;

/// <summary>What a customer keeps money on.</summary>
[OwnerOnly]
internal sealed class Account : IOwned
{
    internal static readonly Expression<Func<AccountView, Account>> FromView = view => new Account
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        Number = view.Number,
        Type = view.Type,
        Name = view.Name,
        Currency = view.Currency,
        Status = view.Status,
        Balance = new Money { Minor = view.BalanceMinor, Currency = view.Currency },
        AvailableBalance = new Money
        {
            Minor = view.BalanceMinor - view.HeldMinor + view.OverdraftLimitMinor,
            Currency = view.Currency,
        },
        OpenedAt = view.OpenedAt,
        EntryCount = view.Sequence,
    };

    /// <summary>The account as a command gives it.</summary>
    internal static readonly Func<AccountView, Account> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>Fourteen digits, two of them check digits.</summary>
    public required string Number { get; init; }

    /// <summary>What it is for.</summary>
    public required AccountType Type { get; init; }

    /// <summary>What the owner calls it.</summary>
    public string? Name { get; init; }

    /// <summary>The currency it is kept in.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Whether money may move.</summary>
    public required AccountStatus Status { get; init; }

    /// <summary>Booked balance.</summary>
    public required Money Balance { get; init; }

    /// <summary>What can be spent now: balance less holds plus any overdraft.</summary>
    public required Money AvailableBalance { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>How many entries there are: sequences have no gaps, so the newest one's.</summary>
    [GraphQLIgnore]
    public required long EntryCount { get; init; }
}
