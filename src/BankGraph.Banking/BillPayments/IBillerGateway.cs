namespace BankGraph.Banking.BillPayments;

/// <summary>Talks to billers. An answer it cannot get or read is a value, never an exception.</summary>
public interface IBillerGateway
{
    /// <summary>Asks a biller for the open bills of one of its customers.</summary>
    Task<ProviderAnswer> FetchOpenBillsAsync(
        string billerCode,
        string customerReference,
        CancellationToken cancellationToken);

    /// <summary>
    /// Tells a biller of a payment. False if it is not known to have understood; telling it again is safe.
    /// </summary>
    Task<bool> ConfirmAsync(SettlementNotice notice, CancellationToken cancellationToken);
}
