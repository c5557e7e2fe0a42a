namespace BankGraph.Banking.Customers;

/// <summary>Lengths that a registration keeps to.</summary>
public static class CustomerLimits
{
    /// <summary>Characters of a name.</summary>
    public const int NameLength = 100;
}
