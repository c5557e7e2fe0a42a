using BankGraph.Api.Features.ExternalTransfers;
using BankGraph.Api.Features.Payees;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Payees;
using BankGraph.Banking.ScheduledPayments;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.ScheduledPayments;

/// <summary>Looks up what accounts and schedules lead to.</summary>
internal static class ScheduleDataLoaders
{
    /// <summary>Pages of the schedules that pay from accounts.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Page<PaymentSchedule>>> GetSchedulesByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        PagingArguments page,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => ScheduleQueries.Of(context, customerId)
            .Select(PaymentSchedule.FromView)
            .OrderByDescending(schedule => schedule.Id)
            .ToBatchPageAsync(ids, schedule => schedule.FromAccountId, page, cancellationToken)
            .AsTask());

    /// <summary>Pages of the dates of schedules that have come.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Page<PaymentRun>>> GetRunsByScheduleIdAsync(
        IReadOnlyList<SeenBy> keys,
        PagingArguments page,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => ScheduleQueries.RunsOf(context, customerId)
            .Select(PaymentRun.FromView)
            .OrderByDescending(run => run.DueOn)
            .ToBatchPageAsync(ids, run => run.ScheduleId, page, cancellationToken)
            .AsTask());

    /// <summary>Payments to other banks.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, ExternalPayment>> GetExternalPaymentByIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => ExternalPaymentQueries.Of(context, customerId)
            .Where(view => ids.Contains(view.Id))
            .Select(ExternalPayment.FromView)
            .ToDictionaryAsync(payment => payment.Id, cancellationToken));

    /// <summary>Payees.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Payee>> GetPayeeByIdAsync(
        IReadOnlyList<SeenBy> keys,
        PayeeQueries payees,
        CancellationToken cancellationToken) =>
        keys.ReadAsync(async (customerId, ids) =>
            (await payees.FindAsync(customerId, ids, cancellationToken)).ToDictionary(view => view.Id, Payee.Of));
}
