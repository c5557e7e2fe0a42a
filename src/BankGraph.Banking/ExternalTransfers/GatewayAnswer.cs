namespace BankGraph.Banking.ExternalTransfers;

/// <summary>What comes back when a payment is sent.</summary>
public abstract record GatewayAnswer
{
    private GatewayAnswer()
    {
    }

    /// <summary>The clearing house has decided.</summary>
    /// <param name="Answer">What.</param>
    /// <param name="Reason">Why; null when it does not say.</param>
    public sealed record Decided(ClearingAnswer Answer, string? Reason) : GatewayAnswer;

    /// <summary>The clearing house has the payment and will decide.</summary>
    public sealed record Received : GatewayAnswer;

    /// <summary>Nobody knows whether the clearing house has the payment.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record Unavailable(string Reason) : GatewayAnswer;
}
