using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Staff;

/// <summary>What somebody wants to change and a colleague decides about.</summary>
[StaffOnly(Permission.FindCustomers)]
internal sealed class PendingChange
{
    internal static readonly Expression<Func<ChangeView, PendingChange>> FromView = view => new PendingChange
    {
        Id = view.Id,
        Kind = view.Kind,
        Status = view.Status,
        CustomerId = view.CustomerId,
        NewRoles = view.Roles,
        TransactionId = view.TransactionId,
        AmountMinor = view.AmountMinor,
        Currency = view.Currency,
        MadeBy = view.MakerId,
        MadeAt = view.MadeAt,
        Reason = view.Reason,
        DecidedBy = view.CheckerId,
        DecidedAt = view.DecidedAt,
    };

    /// <summary>A change as a command gives it.</summary>
    internal static readonly Func<ChangeView, PendingChange> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>What is to change.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>How far it has come.</summary>
    public required ChangeStatus Status { get; init; }

    /// <summary>Whom it concerns.</summary>
    [ID<CustomerRecord>]
    public required Guid CustomerId { get; init; }

    /// <summary>The names of the roles there would be.</summary>
    [GraphQLIgnore]
    public string? NewRoles { get; init; }

    /// <summary>Minor units of the amount.</summary>
    [GraphQLIgnore]
    public long? AmountMinor { get; init; }

    /// <summary>The currency's code.</summary>
    [GraphQLIgnore]
    public string? Currency { get; init; }

    /// <summary>The roles there would be; null for another kind.</summary>
    public Role[]? Roles => NewRoles is null ? null : [.. RoleSet.Parse(NewRoles.Split(' '))];

    /// <summary>The transaction to undo; null for another kind.</summary>
    [ID<Accounts.Transaction>]
    public Guid? TransactionId { get; init; }

    /// <summary>The amount to pay in or to undo, or the overdraft limit; null for another kind.</summary>
    public Money? Amount => AmountMinor is { } minor && Currency is { } code
        ? new Money { Minor = minor, Currency = Ledger.Currency.FromCode(code) }
        : null;

    /// <summary>Who wants it.</summary>
    [ID<CustomerRecord>]
    public required Guid MadeBy { get; init; }

    /// <summary>Since when.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who has decided; null while it waits, and for what needed no colleague.</summary>
    [ID<CustomerRecord>]
    public Guid? DecidedBy { get; init; }

    /// <summary>When.</summary>
    public DateTime? DecidedAt { get; init; }

    /// <summary>What approving it does, as a sentence.</summary>
    public string Effect => Kind switch
    {
        ChangeKind.Roles => $"The person has these roles and no others: {NewRoles}.",
        ChangeKind.Unfreeze => "Money may move on the account again.",
        ChangeKind.Reversal => $"The transaction of {Amount?.Value} {Currency} is undone by another one.",
        ChangeKind.Deposit => $"{Amount?.Value} {Currency} are paid into the account.",
        _ => $"The account may be overdrawn by {Amount?.Value} {Currency}.",
    };
}
