using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.StepUp;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Security;
using OrderedPayment = BankGraph.Banking.StepUp.OrderedPayment;
using SensitiveAction = BankGraph.Banking.StepUp.SensitiveAction;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>How bills are to be paid by themselves.</summary>
/// <param name="LinkId">One of the caller's links.</param>
/// <param name="FromAccountNumber">One of the caller's accounts.</param>
/// <param name="Ceiling">Up to this much of one bill; what is higher waits for the caller.</param>
/// <param name="DaysBefore">So many days before a bill is due, at most 30; 0 for the due date.</param>
internal sealed record SetAutoPayInput(
    [property: ID<BillerLink>] Guid LinkId,
    string FromAccountNumber,
    MoneyInput Ceiling,
    int DaysBefore = 0) : ISensitiveInput
{
    SensitiveAction ISensitiveInput.ToAction() => SensitiveAction.PayingByItself(
        "setAutoPay",
        new OrderedPayment(FromAccountNumber, Ceiling.Requested) { LinkId = LinkId },
        $"{LinkId}",
        $"{DaysBefore}");
}

/// <summary>Whose bills to leave to the caller.</summary>
/// <param name="LinkId">One of the caller's links.</param>
internal sealed record RemoveAutoPayInput([property: ID<BillerLink>] Guid LinkId);

/// <summary>When to be reminded.</summary>
/// <param name="LinkId">One of the caller's links.</param>
/// <param name="DaysBefore">So many days before a bill is due, at most 30; never when it is left out.</param>
internal sealed record SetBillReminderInput([property: ID<BillerLink>] Guid LinkId, int? DaysBefore);

/// <summary>Setting what happens with the bills of a link.</summary>
[MutationType]
internal static class BillerLinkMutations
{
    /// <summary>Lets the bills of a link be paid by themselves. What could not be paid before is tried again.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [StepUp]
    [Error<BillerLinkNotFoundError>]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<AccountNotActiveError>]
    [Error<CurrencyMismatchError>]
    [Error<InvalidAmountError>]
    [Error<InvalidFieldError>]
    [Error<StepUpRequiredError>]
    [Error<EmailNotVerifiedError>]
    public static async Task<FieldResult<BillerLink>> SetAutoPayAsync(
        SetAutoPayInput input,
        ClaimsPrincipal user,
        SetAutoPay set,
        CancellationToken cancellationToken)
    {
        var request = new AutoPayRequest(
            user.Viewer().CustomerId,
            input.LinkId,
            input.FromAccountNumber,
            input.Ceiling.Requested,
            input.DaysBefore);
        return (await set.ExecuteAsync(request, cancellationToken)).ToResult(BillerLink.Of);
    }

    /// <summary>Leaves the bills of a link to the caller again.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<BillerLinkNotFoundError>]
    public static async Task<FieldResult<BillerLink>> RemoveAutoPayAsync(
        RemoveAutoPayInput input,
        ClaimsPrincipal user,
        SetAutoPay set,
        CancellationToken cancellationToken) =>
        (await set.RemoveAsync(user.Viewer().CustomerId, input.LinkId, cancellationToken)).ToResult(BillerLink.Of);

    /// <summary>Says when the caller is reminded of the bills of a link.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<BillerLinkNotFoundError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<BillerLink>> SetBillReminderAsync(
        SetBillReminderInput input,
        ClaimsPrincipal user,
        SetBillReminder set,
        CancellationToken cancellationToken)
    {
        var outcome = await set.ExecuteAsync(
            user.Viewer().CustomerId, input.LinkId, input.DaysBefore, cancellationToken);
        return outcome.ToResult(BillerLink.Of);
    }
}
