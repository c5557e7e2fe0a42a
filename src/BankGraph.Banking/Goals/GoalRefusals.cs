using BankGraph.Banking.Transfers;
using BankGraph.Ledger;

namespace BankGraph.Banking.Goals;

/// <summary>Reads the refusals of goals back.</summary>
internal sealed class GoalRefusals : IParticipantRefusals
{
    /// <summary>What a refusal of a customer's command says.</summary>
    public static BankError ErrorOf(LedgerRefusal refusal) =>
        refusal is LedgerRefusal.ByParticipant { Code: GoalParticipant.Closed }
            ? new GoalClosedError()
            : PaymentRules.ErrorOf(refusal);

    public BankError? Read(LedgerRefusal.ByParticipant refusal) =>
        refusal.Code == GoalParticipant.Closed ? new GoalClosedError() : null;
}
