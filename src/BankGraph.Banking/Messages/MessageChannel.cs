namespace BankGraph.Banking.Messages;

/// <summary>By what way a message leaves the bank.</summary>
public enum MessageChannel
{
    /// <summary>To an e-mail address.</summary>
    Email,

    /// <summary>To a phone number.</summary>
    Sms,
}
