using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.ScheduledPayments;

namespace BankGraph.Api.Features.ScheduledPayments;

/// <summary>What the caller wants to be paid later.</summary>
[QueryType]
internal static class PaymentScheduleQuery
{
    /// <summary>The caller's schedules, also those that have ended, the oldest first unless ordered.</summary>
    [Authorize]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<PaymentSchedule> GetPaymentSchedules(ClaimsPrincipal user, BankDbContext context) =>
        ScheduleQueries.Of(context, user.Viewer().CustomerId)
            .Select(PaymentSchedule.FromView)
            .OrderBy(schedule => schedule.Id);
}
