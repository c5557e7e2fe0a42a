using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Payees;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.ScheduledPayments;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.ScheduledPayments;

/// <summary>Schedules by their identifier, and what they lead to.</summary>
[Node]
[ExtendObjectType<PaymentSchedule>]
internal static class PaymentScheduleNode
{
    private const int MostPlanned = 60;
    private const int UsualPlanned = 5;

    /// <summary>The schedule, if it is the caller's.</summary>
    [NodeResolver]
    public static Task<PaymentSchedule?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        ScheduleQueries.Of(context, user.Viewer().CustomerId)
            .Where(view => view.Id == id)
            .Select(PaymentSchedule.FromView)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The account it pays from.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<Account> GetFromAccountAsync(
        [Parent] PaymentSchedule schedule,
        IAccountByIdDataLoader accounts,
        CancellationToken cancellationToken) =>
        await accounts.LoadAsync(new SeenBy(schedule.OwnerId, schedule.FromAccountId), cancellationToken)
        ?? throw new InvalidOperationException("A schedule has no account.");

    /// <summary>The payee it was made for; null without one, and when the payee has been deleted.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<Payee?> GetPayeeAsync(
        [Parent] PaymentSchedule schedule,
        IPayeeByIdDataLoader payees,
        CancellationToken cancellationToken) => schedule.PayeeId is { } id
        ? await payees.LoadAsync(new SeenBy(schedule.OwnerId, id), cancellationToken)
        : null;

    /// <summary>The dates to come, at most 60; none unless it is active.</summary>
    [ListSize(
        SlicingArguments = ["first"],
        SlicingArgumentDefaultValue = UsualPlanned,
        RequireOneSlicingArgument = false)]
    public static PlannedRun[] GetNextRuns([Parent] PaymentSchedule schedule, int first = UsualPlanned)
    {
        if (first is < 0 or > MostPlanned)
        {
            throw new GraphQLException(
                new Error($"Ask for 0 to {MostPlanned} of the dates to come.", ErrorCodes.InvalidType));
        }

        if (schedule.Status != ScheduleStatus.Active) return [];
        var plan = new PaymentPlan(
            schedule.FirstOn, schedule.Frequency, schedule.HolidayRule, schedule.EndsOn, schedule.EndsAfter);
        return [.. plan.From(schedule.NextIndex).Take(first).Select(run => new PlannedRun(run.DueOn, run.RunOn))];
    }

    /// <summary>The dates that have come, the newest first, and what has become of them.</summary>
    [UsePaging]
    public static Task<Connection<PaymentRun>> GetRunsAsync(
        [Parent] PaymentSchedule schedule,
        PagingArguments page,
        IRunsByScheduleIdDataLoader runs,
        CancellationToken cancellationToken) =>
        runs.With(page)
            .LoadAsync(new SeenBy(schedule.OwnerId, schedule.Id), cancellationToken)
            .ToConnectionAsync();
}
