namespace BankGraph.Banking.Profiles;

/// <summary>How often an income comes.</summary>
public enum IncomeFrequency
{
    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every year.</summary>
    Yearly,
}
