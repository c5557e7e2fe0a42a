using BankGraph.Banking.Limits;
using BankGraph.Banking.Profiles;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>Says why a payment that the bank makes by itself was refused.</summary>
internal static class RunFailures
{
    /// <summary>Whether trying again on a later day may help.</summary>
    public static bool MayPass(this RunFailure failure) =>
        failure is RunFailure.InsufficientFunds or RunFailure.LimitExceeded or RunFailure.AccountDormant;

    /// <summary>The reason as the customer reads it.</summary>
    /// <param name="context">Reads what an account that is not active is instead.</param>
    /// <param name="refusal">What the ledger says.</param>
    /// <param name="payeeAccountId">The account to be paid; null for one of the bank's own.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<RunFailure> OfAsync(
        BankDbContext context,
        LedgerRefusal refusal,
        Guid? payeeAccountId,
        CancellationToken cancellationToken)
    {
        switch (refusal)
        {
            case LedgerRefusal.InsufficientFunds: return RunFailure.InsufficientFunds;
            case LedgerRefusal.AccountDormant: return RunFailure.AccountDormant;
            case LedgerRefusal.ByParticipant it when LimitRefusal.Read(it) is not null: return RunFailure.LimitExceeded;
            case LedgerRefusal.ByParticipant it when KycGate.Read(it) is not null: return RunFailure.KycRequired;
            case LedgerRefusal.AccountNotActive it when it.AccountId == payeeAccountId:
                return RunFailure.PayeeNotActive;
            case LedgerRefusal.AccountNotActive it:
                var isClosed = await context.LedgerAccounts.AnyAsync(
                    account => account.Id == it.AccountId && account.Status == AccountStatus.Closed,
                    cancellationToken);
                return isClosed ? RunFailure.AccountClosed : RunFailure.AccountFrozen;
            default: return RunFailure.Refused;
        }
    }
}
