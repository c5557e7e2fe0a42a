namespace BankGraph.Banking.MasterKeys;

/// <summary>The bank's own keys are gone, without which nobody is found by an address.</summary>
public sealed class LostBankKeysException() : Exception(
    "The table bank_keys is empty though there are customers: restore it from the backup, since new keys would find "
    + "nobody.");
