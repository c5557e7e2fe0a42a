using System.Linq.Expressions;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.ExternalTransfers;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.ScheduledPayments;

namespace BankGraph.Api.Features.ScheduledPayments;

/// <summary>One date of a schedule that has come.</summary>
[OwnerOnly]
internal sealed class PaymentRun : IOwned
{
    internal static readonly Expression<Func<RunView, PaymentRun>> FromView = view => new PaymentRun
    {
        OwnerId = view.CustomerId,
        ScheduleId = view.ScheduleId,
        DueOn = view.DueOn,
        RunOn = view.RunOn,
        Status = view.Status,
        Attempts = view.Attempts,
        NextAttemptOn = view.NextAttemptOn,
        Failure = view.Failure,
        TransactionId = view.TransactionId,
        ExternalPaymentId = view.ExternalPaymentId,
        At = view.At,
    };

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>The schedule.</summary>
    [GraphQLIgnore]
    public required Guid ScheduleId { get; init; }

    /// <summary>The date as planned.</summary>
    [CursorKey]
    public required DateOnly DueOn { get; init; }

    /// <summary>The business day on which it was to be paid.</summary>
    public required DateOnly RunOn { get; init; }

    /// <summary>What has become of it.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>How often it has been tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>The day on which it is tried next; null once it is decided.</summary>
    public DateOnly? NextAttemptOn { get; init; }

    /// <summary>Why it was not paid when it was last tried.</summary>
    public RunFailure? Failure { get; init; }

    /// <summary>What has paid it.</summary>
    [GraphQLIgnore]
    public Guid? TransactionId { get; init; }

    /// <summary>What was ordered for it at another bank.</summary>
    [GraphQLIgnore]
    public Guid? ExternalPaymentId { get; init; }

    /// <summary>When it was last tried, skipped or cancelled.</summary>
    public DateTime? At { get; init; }

    /// <summary>The transaction that has paid it.</summary>
    [Cost(BatchedCost.Weight)]
    public async Task<Transaction?> GetTransactionAsync(
        ITransactionByIdDataLoader transactions,
        CancellationToken cancellationToken) => TransactionId is { } id
        ? await transactions.LoadAsync(new SeenBy(OwnerId, id), cancellationToken)
        : null;

    /// <summary>The payment to another bank that was ordered for it; null for an account at this bank.</summary>
    [Cost(BatchedCost.Weight)]
    public async Task<ExternalPayment?> GetExternalPaymentAsync(
        IExternalPaymentByIdDataLoader payments,
        CancellationToken cancellationToken) => ExternalPaymentId is { } id
        ? await payments.LoadAsync(new SeenBy(OwnerId, id), cancellationToken)
        : null;
}
