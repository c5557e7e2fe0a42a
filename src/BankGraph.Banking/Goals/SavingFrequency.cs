namespace BankGraph.Banking.Goals;

/// <summary>How often money is put by.</summary>
public enum SavingFrequency
{
    /// <summary>Every seven days.</summary>
    Weekly,

    /// <summary>Every month; on the last day where a month has no such day.</summary>
    Monthly,
}
