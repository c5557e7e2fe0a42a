using BankGraph.Banking.Credentials;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.StepUp;

/// <summary>Stands before sensitive actions: lets them through, or says which challenge has to be answered.</summary>
/// <param name="factors">Knows who has a second factor.</param>
/// <param name="paidBefore">Knows whom customers have paid.</param>
/// <param name="challenges">Keeps the challenges.</param>
/// <param name="email">Knows whose address is verified.</param>
/// <param name="options">What needs a code.</param>
public sealed class StepUpGuard(
    RememberedFactors factors,
    PaidBefore paidBefore,
    ChallengeBook challenges,
    VerifyEmail email,
    IOptions<StepUpOptions> options)
{
    /// <summary>
    /// Null when the action may go on; a proof is used up by that. Else the first of
    /// <see cref="EmailNotVerifiedError"/> and <see cref="StepUpRequiredError"/>. An action that its command refuses
    /// anyway may go on to be refused.
    /// </summary>
    public async Task<BankError?> DemandAsync(
        Viewer viewer,
        SensitiveAction action,
        CancellationToken cancellationToken)
    {
        var mayPay = !options.Value.PaymentsNeedVerifiedEmail || action.Payment is null;
        var known = await factors.FindAsync(viewer.CustomerId, cancellationToken);
        if (mayPay && known.Count == 0 && !options.Value.RequiredOfAll) return null;

        var bound = action;
        if (action.Payment is { } ordered)
        {
            var payment = await paidBefore.FindAsync(viewer.CustomerId, ordered, cancellationToken);
            if (payment is null) return null;
            if (!mayPay && !await email.IsVerifiedAsync(viewer.CustomerId, cancellationToken))
                return new EmailNotVerifiedError();
            if (known.Count == 0 && !options.Value.RequiredOfAll) return null;
            if (payment.Amount.ToDecimal() <= options.Value.PaymentsAbove
                && await paidBefore.IsKnownAsync(viewer.CustomerId, payment, cancellationToken))
            {
                return null;
            }

            bound = Bind(action, payment);
        }

        return await challenges.DemandAsync(viewer, bound, known, cancellationToken);
    }

    private static SensitiveAction Bind(SensitiveAction action, FoundPayment payment) => action with
    {
        Facts = [$"{payment.FromAccountId}", payment.Receiver, $"{payment.Amount}", .. action.Facts],
        Values = new Dictionary<string, string>
        {
            ["amount"] = $"{payment.Amount}",
            ["payee"] = payment.Receiver,
        },
    };
}
