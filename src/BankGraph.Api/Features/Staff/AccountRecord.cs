using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Security;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.Staff;

/// <summary>An account as staff meets it, without what is on it.</summary>
[StaffOnly(Permission.FindCustomers)]
internal sealed class AccountRecord
{
    /// <summary>The account.</summary>
    [GraphQLIgnore]
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    [GraphQLIgnore]
    public required Guid CustomerId { get; init; }

    /// <summary>Fourteen digits, two of them check digits.</summary>
    public required string Number { get; init; }

    /// <summary>What it is for.</summary>
    public required AccountType Type { get; init; }

    /// <summary>Whether money may move.</summary>
    public required AccountStatus Status { get; init; }

    /// <summary>How far below zero it may go.</summary>
    public required Money OverdraftLimit { get; init; }

    /// <summary>What is on it, which staff reads of a closed account only.</summary>
    [GraphQLIgnore]
    public required Money Balance { get; init; }

    internal static AccountRecord Of(AccountView view) => new()
    {
        Id = view.Id,
        CustomerId = view.CustomerId,
        Number = view.Number,
        Type = view.Type,
        Status = view.Status,
        OverdraftLimit = new Money { Minor = view.OverdraftLimitMinor, Currency = view.Currency },
        Balance = Money.Of(view.Balance),
    };
}
