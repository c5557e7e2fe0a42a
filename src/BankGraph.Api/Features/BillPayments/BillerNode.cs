using BankGraph.Banking;
using BankGraph.Banking.BillPayments;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Billers by their identifier.</summary>
[Node]
[ExtendObjectType<Biller>]
internal static class BillerNode
{
    /// <summary>The biller.</summary>
    [NodeResolver]
    public static Task<Biller?> FindAsync(Guid id, BankDbContext context, CancellationToken cancellationToken) =>
        BillQueries.Billers(context)
            .Where(view => view.Id == id)
            .Select(Biller.FromView)
            .SingleOrDefaultAsync(cancellationToken);
}
