using BankGraph.Banking.Audit;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Accounts;

/// <summary>Lets a dormant account pay again; whoever is signed in as its owner has shown to be there.</summary>
/// <param name="rights">Finds the account.</param>
/// <param name="writer">The database.</param>
/// <param name="history">Keeps it; from it on the account is in use.</param>
public sealed class ReactivateAccount(AccountRights rights, BankWriter writer, AccountHistory history)
{
    /// <summary>
    /// Reactivates, or says why not, the first of: <see cref="AccountNotFoundError"/>,
    /// <see cref="InsufficientAccessError"/>, <see cref="AccountNotDormantError"/>.
    /// </summary>
    public async Task<Outcome<AccountView, BankError>> ExecuteAsync(
        Guid customerId,
        string accountNumber,
        CancellationToken cancellationToken)
    {
        var found = await rights.FindAsync(customerId, accountNumber, AccountRight.Owner, cancellationToken);
        if (found.IsRefused) return new((BankError)found.Error);
        var id = found.Value.AccountId;

        return await writer.RunAsync<Outcome<AccountView, BankError>>(
            async (context, cancellation) =>
            {
                await LedgerAccounts.LockAsync(context, id, cancellation);
                if (await AccountRights.DemandAsync(
                    context, customerId, id, AccountRight.Owner, cancellation) is { } refusal)
                {
                    return new((BankError)refusal);
                }

                if (!await LedgerAccounts.ReactivateAsync(context, id, cancellation))
                    return new(new AccountNotDormantError());
                var record = new AuditEntry(AuditAction.AccountReactivated, customerId)
                {
                    Subject = $"account/{id}",
                    CustomerId = customerId,
                };
                var change = FieldChange.Status(AccountStatus.Dormant, AccountStatus.Active);
                await history.AddAsync(context, id, record, [change], cancellation);
                await context.SaveChangesAsync(cancellation);
                return new(await AccountQueries.Of(context, customerId).SingleAsync(row => row.Id == id, cancellation));
            },
            cancellationToken);
    }
}
