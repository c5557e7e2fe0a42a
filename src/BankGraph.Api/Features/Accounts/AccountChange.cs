using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Something about an account that was changed, as its owner reads it.</summary>
[OwnerOnly]
internal sealed class AccountChange : IOwned
{
    internal static readonly Expression<Func<AccountChangeView, AccountChange>> FromView = view => new AccountChange
    {
        AccountId = view.AccountId,
        OwnerId = view.CustomerId,
        Sequence = view.Sequence,
        Field = view.Field,
        Before = view.Before,
        After = view.After,
        Author = view.Author,
        Reason = view.Author == ChangeAuthor.Owner ? view.Reason : null,
        At = view.At,
        EffectiveAt = view.EffectiveAt,
    };

    /// <summary>The account.</summary>
    [GraphQLIgnore]
    public required Guid AccountId { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>1, 2, 3 ... without a gap, per account.</summary>
    [CursorKey]
    public required long Sequence { get; init; }

    /// <summary>What was changed.</summary>
    public required AccountField Field { get; init; }

    /// <summary>What it was: a name, a status, or an amount with its currency; null for nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What it is.</summary>
    public string? After { get; init; }

    /// <summary>Who has changed it.</summary>
    public required ChangeAuthor Author { get; init; }

    /// <summary>Why, in the owner's own words; why staff has closed an account stands in its closure.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was changed.</summary>
    public required DateTime At { get; init; }

    /// <summary>From when on it counts; a higher limit has to wait.</summary>
    public required DateTime EffectiveAt { get; init; }
}
