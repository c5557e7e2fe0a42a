using BankGraph.Banking.Audit;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>Links a customer to a biller and fetches the open bills at once. Linking again fetches again.</summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Writes link and bills in one commit.</param>
/// <param name="gateway">Asks the biller.</param>
/// <param name="audit">Records the link.</param>
/// <param name="clock">Stamps the link; tells the date of the bills' status.</param>
public sealed class LinkBiller(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    IBillerGateway gateway,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>
    /// Links, and returns the open bills of the reference by due date; or says why not, see <see
    /// cref="ILinkBillerError"/>.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<BillView>, ILinkBillerError>> ExecuteAsync(
        Guid customerId,
        Guid billerId,
        string customerReference,
        CancellationToken cancellationToken)
    {
        var biller = await FindAsync(billerId, cancellationToken);
        if (biller is null) return new(new BillerNotFoundError());
        if (CustomerReference.Normalize(customerReference) is not { } reference)
            return new(new InvalidCustomerReferenceError());

        var answer = await gateway.FetchOpenBillsAsync(biller.Code, reference, cancellationToken);
        if (answer is ProviderAnswer.InvalidCustomerReference) return new(new InvalidCustomerReferenceError());
        if (answer is not ProviderAnswer.Bills bills) return new(new BillerUnavailableError());

        return new(await writer.RunAsync(
            async (context, cancellation) =>
            {
                var link = await FindOrAddAsync(context, customerId, billerId, reference, cancellation);
                await BillIntake.TakeAsync(context, link, bills.Open, clock, cancellation);
                return await OpenBillsAsync(context, link, cancellation);
            },
            cancellationToken));
    }

    private async Task<Biller?> FindAsync(Guid billerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Billers.AsNoTracking().SingleOrDefaultAsync(row => row.Id == billerId, cancellationToken);
    }

    private async Task<BillerLink> FindOrAddAsync(
        BankDbContext context,
        Guid customerId,
        Guid billerId,
        string reference,
        CancellationToken cancellationToken)
    {
        var link = await context.BillerLinks.SingleOrDefaultAsync(
            row => row.CustomerId == customerId && row.BillerId == billerId && row.CustomerReference == reference,
            cancellationToken);
        if (link is not null) return link;

        link = new BillerLink
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CustomerId = customerId,
            BillerId = billerId,
            CustomerReference = reference,
            LinkedAt = clock.Instant(),
            FetchedOn = clock.Today(),
        };
        context.BillerLinks.Add(link);
        audit.Add(context, new AuditEntry(AuditAction.BillerLinked, customerId)
        {
            Subject = $"biller/{billerId}",
            CustomerId = customerId,
        });
        return link;
    }

    private async Task<IReadOnlyList<BillView>> OpenBillsAsync(
        BankDbContext context,
        BillerLink link,
        CancellationToken cancellationToken) =>
        await BillQueries.Of(context, link.CustomerId, clock.Today())
            .Where(bill => bill.BillerId == link.BillerId
                && bill.CustomerReference == link.CustomerReference
                && bill.AmountPaidMinor < bill.AmountMinor)
            .OrderBy(bill => bill.DueOn)
            .ThenBy(bill => bill.Id)
            .ToListAsync(cancellationToken);
}
