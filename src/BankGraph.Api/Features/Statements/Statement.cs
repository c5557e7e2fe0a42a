using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Statements;

namespace BankGraph.Api.Features.Statements;

/// <summary>A statement that was issued; it never changes.</summary>
[OwnerOnly]
internal sealed class Statement : IOwned
{
    internal static readonly Expression<Func<StatementView, Statement>> FromView = view => new Statement
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        AccountId = view.AccountId,
        Number = view.Number,
        From = view.FirstDay,
        To = view.LastDay,
        OpeningBalance = new Money { Minor = view.OpeningMinor, Currency = view.Currency },
        ClosingBalance = new Money { Minor = view.ClosingMinor, Currency = view.Currency },
        EntryCount = view.EntryCount,
        Hash = view.Sha256,
        IssuedAt = view.IssuedAt,
    };

    /// <summary>The statement as a command gives it.</summary>
    internal static readonly Func<StatementView, Statement> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The account.</summary>
    [GraphQLIgnore]
    public required Guid AccountId { get; init; }

    /// <summary>1, 2, 3 ... per account.</summary>
    public required long Number { get; init; }

    /// <summary>First day of the period, UTC.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Balance before the period.</summary>
    public required Money OpeningBalance { get; init; }

    /// <summary>Balance after the period: the opening balance and all entries together.</summary>
    public required Money ClosingBalance { get; init; }

    /// <summary>How many entries the period has.</summary>
    public required long EntryCount { get; init; }

    /// <summary>SHA-256 of the PDF.</summary>
    [GraphQLIgnore]
    public required byte[] Hash { get; init; }

    /// <summary>When it was issued.</summary>
    public required DateTime IssuedAt { get; init; }
}
