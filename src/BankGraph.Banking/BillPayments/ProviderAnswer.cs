namespace BankGraph.Banking.BillPayments;

/// <summary>What a biller says to the question for open bills.</summary>
public abstract record ProviderAnswer
{
    private ProviderAnswer()
    {
    }

    /// <summary>The open bills; there may be none.</summary>
    /// <param name="Open">Bills on which something is still to be paid.</param>
    public sealed record Bills(IReadOnlyList<ProviderBill> Open) : ProviderAnswer;

    /// <summary>The biller has no customer with this reference.</summary>
    public sealed record InvalidCustomerReference : ProviderAnswer;

    /// <summary>The biller did not answer in time, or not with anything that makes sense.</summary>
    /// <param name="Reason">For the log.</param>
    public sealed record Unavailable(string Reason) : ProviderAnswer;
}
