using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.ScheduledPayments;

/// <summary>What to pause.</summary>
/// <param name="ScheduleId">One of the caller's schedules.</param>
internal sealed record PauseScheduleInput([property: ID<PaymentSchedule>] Guid ScheduleId);

/// <summary>What to go on with.</summary>
/// <param name="ScheduleId">One of the caller's schedules.</param>
internal sealed record ResumeScheduleInput([property: ID<PaymentSchedule>] Guid ScheduleId);

/// <summary>What to leave out.</summary>
/// <param name="ScheduleId">One of the caller's schedules.</param>
/// <param name="DueOn">The date as planned, so that asking twice skips once.</param>
internal sealed record SkipNextRunInput([property: ID<PaymentSchedule>] Guid ScheduleId, DateOnly DueOn);

/// <summary>What to end.</summary>
/// <param name="ScheduleId">One of the caller's schedules.</param>
internal sealed record CancelScheduleInput([property: ID<PaymentSchedule>] Guid ScheduleId);

/// <summary>Changing what is to be paid later. Asking for the same again gives the same answer.</summary>
[MutationType]
internal static class ChangeScheduleMutations
{
    /// <summary>Pays nothing until it is resumed. A date that waits to be tried again is given up.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<ScheduleNotFoundError>]
    [Error<ScheduleEndedError>]
    public static async Task<FieldResult<PaymentSchedule>> PauseScheduleAsync(
        PauseScheduleInput input,
        ClaimsPrincipal user,
        ChangeSchedule change,
        CancellationToken cancellationToken) =>
        (await change.PauseAsync(user.Viewer().CustomerId, input.ScheduleId, cancellationToken))
            .ToResult(PaymentSchedule.Of);

    /// <summary>Goes on with the first date that has not passed.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<ScheduleNotFoundError>]
    [Error<ScheduleEndedError>]
    public static async Task<FieldResult<PaymentSchedule>> ResumeScheduleAsync(
        ResumeScheduleInput input,
        ClaimsPrincipal user,
        ChangeSchedule change,
        CancellationToken cancellationToken) =>
        (await change.ResumeAsync(user.Viewer().CustomerId, input.ScheduleId, cancellationToken))
            .ToResult(PaymentSchedule.Of);

    /// <summary>Leaves the next date out.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<ScheduleNotFoundError>]
    [Error<ScheduleEndedError>]
    [Error<NotNextRunError>]
    public static async Task<FieldResult<PaymentSchedule>> SkipNextRunAsync(
        SkipNextRunInput input,
        ClaimsPrincipal user,
        ChangeSchedule change,
        CancellationToken cancellationToken)
    {
        var outcome = await change.SkipAsync(
            user.Viewer().CustomerId, input.ScheduleId, input.DueOn, cancellationToken);
        return outcome.ToResult(PaymentSchedule.Of);
    }

    /// <summary>Ends it for good. What has been paid stays paid.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<ScheduleNotFoundError>]
    [Error<ScheduleEndedError>]
    public static async Task<FieldResult<PaymentSchedule>> CancelScheduleAsync(
        CancelScheduleInput input,
        ClaimsPrincipal user,
        ChangeSchedule change,
        CancellationToken cancellationToken) =>
        (await change.CancelAsync(user.Viewer().CustomerId, input.ScheduleId, cancellationToken))
            .ToResult(PaymentSchedule.Of);
}
