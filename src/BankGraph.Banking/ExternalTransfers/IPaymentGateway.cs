namespace BankGraph.Banking.ExternalTransfers;

/// <summary>
/// Sends payments to the clearing house. An answer it cannot get or read is a value, never an exception.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>Sends a payment. To send it again is safe, and asks what has become of it.</summary>
    Task<GatewayAnswer> SendAsync(PaymentOrder order, CancellationToken cancellationToken);
}
