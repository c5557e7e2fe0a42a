namespace BankGraph.Banking.ContactChanges;

/// <summary>The codes of the customer's second factor are sent to the phone.</summary>
public sealed record PhoneInUseError()
    : BankError("PHONE_IN_USE", "Codes are sent to this phone. Have them sent elsewhere first.");
