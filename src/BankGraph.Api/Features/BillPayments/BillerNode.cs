namespace BankGraph.Api.Features.BillPayments;

/// <summary>Billers by their identifier.</summary>
[Node]
[ExtendObjectType<Biller>]
internal static class BillerNode
{
    /// <summary>The biller.</summary>
    [NodeResolver]
    public static async Task<Biller?> FindAsync(
        Guid id,
        IBillerByIdDataLoader billers,
        CancellationToken cancellationToken) => await billers.LoadAsync(id, cancellationToken);
}
