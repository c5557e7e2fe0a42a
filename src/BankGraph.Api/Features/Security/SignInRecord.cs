using System.Linq.Expressions;
using BankGraph.Banking.Audit;

namespace BankGraph.Api.Features.Security;

/// <summary>Something that was done about signing in to the caller's account.</summary>
[OwnerOnly]
internal sealed class SignInRecord : IOwned
{
    internal static readonly Expression<Func<SignInRecordView, SignInRecord>> FromView = view => new SignInRecord
    {
        Id = view.Id,
        OwnerId = view.CustomerId,
        At = view.At,
        Action = view.Action,
        Address = view.Address,
        Subject = view.Subject,
    };

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>When it was done.</summary>
    public required DateTime At { get; init; }

    /// <summary>What was done.</summary>
    public required AuditAction Action { get; init; }

    /// <summary>From which network address; null for what staff did.</summary>
    public string? Address { get; init; }

    /// <summary>What was used or changed, as the audit record names it.</summary>
    [GraphQLIgnore]
    public string? Subject { get; init; }
}
