using System.Linq.Expressions;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>A payment to an account at another bank. Its identifier stays the same whatever becomes of it.</summary>
[OwnerOnly]
internal sealed class ExternalPayment : IOwned
{
    internal static readonly Expression<Func<ExternalPaymentView, ExternalPayment>> FromView =
        view => new ExternalPayment
        {
            Id = view.Id,
            OwnerId = view.CustomerId,
            AccountId = view.AccountId,
            TransactionId = view.TransactionId,
            Status = view.Status,
            Amount = new Money { Minor = view.AmountMinor, Currency = view.Currency },
            Iban = view.Iban,
            PayeeName = view.PayeeName,
            Reference = view.Reference,
            Reason = view.Reason,
            RequestedAt = view.RequestedAt,
            SettledAt = view.SettledAt,
            ReturnedAt = view.ReturnedAt,
            IsUnclaimed = view.IsUnclaimed,
        };

    /// <summary>The payment as a command gives it.</summary>
    internal static readonly Func<ExternalPaymentView, ExternalPayment> Of = FromView.Compile();

    /// <summary>Global identifier.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The account it is paid from.</summary>
    [GraphQLIgnore]
    public required Guid AccountId { get; init; }

    /// <summary>What has booked it.</summary>
    [GraphQLIgnore]
    public Guid? TransactionId { get; init; }

    /// <summary>When it was booked or rejected.</summary>
    [GraphQLIgnore]
    public DateTime? SettledAt { get; init; }

    /// <summary>When the money came back.</summary>
    [GraphQLIgnore]
    public DateTime? ReturnedAt { get; init; }

    /// <summary>
    /// How far it has come: pending while its money is set aside, then booked or rejected; reversed when the other bank
    /// has sent the money back.
    /// </summary>
    public required TransactionStatus Status { get; init; }

    /// <summary>How much is paid.</summary>
    public required Money Amount { get; init; }

    /// <summary>The account it is paid to.</summary>
    public required string Iban { get; init; }

    /// <summary>Who is paid.</summary>
    public required string PayeeName { get; init; }

    /// <summary>What the payee reads beside it.</summary>
    public string? Reference { get; init; }

    /// <summary>Why it was rejected or sent back, in the other bank's words.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Whether the bank holds the money that came back, because the account was closed by then; the customer says where
    /// it is paid.
    /// </summary>
    public bool IsUnclaimed { get; init; }

    /// <summary>When it was ordered.</summary>
    public required DateTime RequestedAt { get; init; }
}
