using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Reversals;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Transaction = BankGraph.Api.Features.Accounts.Transaction;

namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>Payments to other banks by their identifier, and what they lead to.</summary>
[Node]
[ExtendObjectType<ExternalPayment>]
internal static class ExternalPaymentNode
{
    private const int MostSteps = 3;

    /// <summary>The payment, if it is from an account of the caller's.</summary>
    [NodeResolver]
    public static Task<ExternalPayment?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        ExternalPaymentQueries.Of(context, user.Viewer().CustomerId)
            .Where(view => view.Id == id)
            .Select(ExternalPayment.FromView)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>What has become of it, and when.</summary>
    [ListSize(AssumedSize = MostSteps)]
    public static TransactionStep[] GetStatusHistory([Parent] ExternalPayment payment)
    {
        var settled = payment.Status == TransactionStatus.Rejected
            ? TransactionStatus.Rejected
            : TransactionStatus.Booked;
        var steps = new List<TransactionStep>(MostSteps) { new(TransactionStatus.Pending, payment.RequestedAt) };
        if (payment.SettledAt is { } settledAt) steps.Add(new(settled, settledAt));
        if (payment.ReturnedAt is { } returnedAt) steps.Add(new(TransactionStatus.Reversed, returnedAt));
        return [.. steps];
    }

    /// <summary>The transaction that has booked it; null until one has.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<Transaction?> GetTransactionAsync(
        [Parent] ExternalPayment payment,
        ITransactionByIdDataLoader transactions,
        CancellationToken cancellationToken) =>
        payment.TransactionId is { } id
            ? await transactions.LoadAsync(new SeenBy(payment.OwnerId, id), cancellationToken)
            : null;
}
