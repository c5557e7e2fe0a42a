namespace BankGraph.Banking.Messages;

/// <summary>In which language the bank writes to somebody.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English,

    /// <summary>German.</summary>
    German,
}
