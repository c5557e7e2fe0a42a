using System.Security.Claims;
using BankGraph.Api.Features.Payees;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.StepUp;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.Security;
using OrderedPayment = BankGraph.Banking.StepUp.OrderedPayment;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.ScheduledPayments;

/// <summary>What to pay later; to one of an account number, a payee and an IBAN.</summary>
/// <param name="FromAccountNumber">One of the caller's accounts.</param>
/// <param name="ToAccountNumber">Any account of the bank.</param>
/// <param name="PayeeId">One of the caller's payees, at this bank or another.</param>
/// <param name="Amount">What to pay each time.</param>
/// <param name="Description">What will stand beside it on both accounts.</param>
/// <param name="FirstOn">The first date: today or later.</param>
/// <param name="Frequency">How often.</param>
/// <param name="EndsOn">No date after this one.</param>
/// <param name="EndsAfter">So many dates.</param>
/// <param name="IdempotencyKey">
/// The same key with the same input returns the schedule that was made first; with another input, it is refused.
/// </param>
/// <param name="Iban">An account at another bank; spaces and small letters are taken.</param>
/// <param name="PayeeName">Whose account it is at the other bank; goes with the IBAN.</param>
/// <param name="HolidayRule">When to pay if a date is no business day.</param>
internal sealed record SchedulePaymentInput(
    string FromAccountNumber,
    string? ToAccountNumber,
    [property: ID<Payee>] Guid? PayeeId,
    MoneyInput Amount,
    string? Description,
    DateOnly FirstOn,
    ScheduleFrequency Frequency,
    DateOnly? EndsOn,
    int? EndsAfter,
    string IdempotencyKey,
    string? Iban,
    string? PayeeName,
    HolidayRule HolidayRule = HolidayRule.Following) : ISensitiveInput
{
    internal PaymentPlan Plan => new(FirstOn, Frequency, HolidayRule, EndsOn, EndsAfter);

    SensitiveAction ISensitiveInput.ToAction() => SensitiveAction.Paying(
        "schedulePayment",
        new OrderedPayment(FromAccountNumber, Amount.Requested)
        {
            ToAccountNumber = ToAccountNumber,
            PayeeId = PayeeId,
            Iban = Iban,
        },
        IdempotencyKey,
        $"{Plan}",
        PayeeName);
}

/// <summary>Paying later.</summary>
[MutationType]
internal static class SchedulePaymentMutation
{
    /// <summary>Schedules a payment, once or again and again; nothing is paid or set aside before its date.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [StepUp]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<AccountNotActiveError>]
    [Error<PayeeNotFoundError>]
    [Error<SameAccountError>]
    [Error<CurrencyMismatchError>]
    [Error<InvalidAmountError>]
    [Error<IdempotencyKeyReusedError>]
    [Error<InvalidFieldError>]
    [Error<StepUpRequiredError>]
    [Error<EmailNotVerifiedError>]
    public static async Task<FieldResult<PaymentSchedule>> SchedulePaymentAsync(
        SchedulePaymentInput input,
        ClaimsPrincipal user,
        SchedulePayment schedule,
        CancellationToken cancellationToken)
    {
        var asked = new NewSchedule(
            user.Viewer().CustomerId,
            input.FromAccountNumber,
            input.ToAccountNumber,
            input.PayeeId,
            input.Amount.Requested,
            input.Description,
            input.Plan,
            input.IdempotencyKey)
        {
            Iban = input.Iban,
            PayeeName = input.PayeeName,
        };
        return (await schedule.ExecuteAsync(asked, cancellationToken)).ToResult(PaymentSchedule.Of);
    }
}
