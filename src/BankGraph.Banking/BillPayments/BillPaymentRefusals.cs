using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>Reads the refusals of bill payments back.</summary>
internal sealed class BillPaymentRefusals : IParticipantRefusals
{
    public BankError? Read(LedgerRefusal.ByParticipant refusal) =>
        BillPaymentParticipant.IsRefusal(refusal.Code) ? (BankError)BillPaymentParticipant.Error(refusal.Code) : null;
}
