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
        var mayPay = !options.Value.PaymentsNeedVerifiedEmail || action.Payments is null;
        var known = await factors.FindAsync(viewer.CustomerId, cancellationToken);
        if (mayPay && known.Count == 0 && !options.Value.RequiredOfAll) return null;

        var bound = action;
        if (action.Payments is { } ordered)
        {
            var payments = await FindAsync(viewer.CustomerId, ordered, cancellationToken);
            if (payments.Count == 0) return null;
            var isCash = payments.All(payment => payment.IsCash);
            if (!mayPay && !isCash && !await email.IsVerifiedAsync(viewer.CustomerId, cancellationToken))
                return new EmailNotVerifiedError();
            if (known.Count == 0 && !options.Value.RequiredOfAll) return null;
            if (payments.Sum(payment => payment.Amount.ToDecimal()) <= options.Value.PaymentsAbove
                && await AreKnownAsync(viewer.CustomerId, payments, cancellationToken))
            {
                return null;
            }

            bound = Bind(action, payments);
        }

        return await challenges.DemandAsync(viewer, bound, known, cancellationToken);
    }

    private async Task<List<FoundPayment>> FindAsync(
        Guid customerId,
        IReadOnlyList<OrderedPayment> ordered,
        CancellationToken cancellationToken)
    {
        var payments = new List<FoundPayment>();
        foreach (var one in ordered)
        {
            if (await paidBefore.FindAsync(customerId, one, cancellationToken) is { } payment) payments.Add(payment);
        }

        return payments;
    }

    private async Task<bool> AreKnownAsync(
        Guid customerId,
        List<FoundPayment> payments,
        CancellationToken cancellationToken)
    {
        foreach (var payment in payments.DistinctBy(payment => (payment.Receiver, payment.LinkId)))
        {
            if (!await paidBefore.IsKnownAsync(customerId, payment, cancellationToken)) return false;
        }

        return true;
    }

    private static SensitiveAction Bind(SensitiveAction action, List<FoundPayment> payments) => action with
    {
        Facts =
        [
            .. payments.SelectMany(payment => new[]
            {
                $"{payment.FromAccountId}", payment.Receiver, $"{payment.Amount}",
            }),
            .. action.Facts,
        ],
        Values = new Dictionary<string, string>
        {
            ["amount"] = SumOf(payments),
            ["payee"] = payments[0].Receiver,
            ["account"] = payments[0].Receiver,
            ["count"] = $"{payments.Count}",
        },
    };

    // In decimals: what a file asks for may be more than an account can hold.
    private static string SumOf(List<FoundPayment> payments) => string.Join(
        ", ",
        payments.GroupBy(payment => payment.Amount.Currency.Code)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => FormattableString.Invariant(
                $"{group.Sum(payment => payment.Amount.ToDecimal())} {group.Key}")));
}
