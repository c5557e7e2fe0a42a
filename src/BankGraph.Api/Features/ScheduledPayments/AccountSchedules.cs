using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.ScheduledPayments;

/// <summary>What is to be paid from an account later.</summary>
[ExtendObjectType<Account>]
internal static class AccountSchedules
{
    /// <summary>The schedules that pay from the account, the newest first, also those that have ended.</summary>
    [UsePaging]
    public static Task<Connection<PaymentSchedule>> GetPaymentSchedulesAsync(
        [Parent] Account account,
        PagingArguments page,
        ISchedulesByAccountIdDataLoader schedules,
        CancellationToken cancellationToken) =>
        schedules.With(page)
            .LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken)
            .ToConnectionAsync();
}
