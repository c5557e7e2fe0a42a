using BankGraph.Ledger;

namespace BankGraph.Banking;

/// <summary>
/// Reads a feature's own refusals back from under an idempotency key. A feature whose participant can refuse registers
/// one; codes that mean the same may belong to several.
/// </summary>
public interface IParticipantRefusals
{
    /// <summary>What the refusal says to a customer; null for one of another feature.</summary>
    BankError? Read(LedgerRefusal.ByParticipant refusal);
}
