using BankGraph.Api.Features.Operations;
using BankGraph.Banking;
using BankGraph.Banking.ExternalTransfers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>What a transfer to another bank has become whose answer was lost.</summary>
[ExtendObjectType<Operation>]
internal static class ExternalPaymentOfOperation
{
    /// <summary>The payment to another bank that it has ordered, as it stands now; null for other commands.</summary>
    public static async Task<ExternalPayment?> GetExternalPaymentAsync(
        [Parent] Operation operation,
        BankDbContext context,
        CancellationToken cancellationToken) => operation.HoldId is { } id
        ? await ExternalPaymentQueries.Of(context, operation.OwnerId)
            .Where(view => view.Id == id)
            .Select(ExternalPayment.FromView)
            .SingleOrDefaultAsync(cancellationToken)
        : null;
}
