namespace BankGraph.Banking.Profiles;

/// <summary>What somebody of the bank says about a document.</summary>
public enum KycDecision
{
    /// <summary>It is the customer's, and valid.</summary>
    Verify,

    /// <summary>It is not; the customer is told why.</summary>
    Reject,
}
