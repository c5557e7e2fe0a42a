using BankGraph.Banking.Audit;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Accounts;

/// <summary>Changes what the owner calls an account.</summary>
/// <param name="rights">Finds the account.</param>
/// <param name="writer">The database.</param>
/// <param name="history">Keeps the name it had.</param>
public sealed class RenameAccount(AccountRights rights, BankWriter writer, AccountHistory history)
{
    /// <summary>
    /// Renames, or says why not, the first of: <see cref="InvalidFieldError"/> (name),
    /// <see cref="AccountNotFoundError"/>, <see cref="InsufficientAccessError"/>, <see cref="AccountClosedError"/>.
    /// An empty name takes the name away. The same name again changes nothing.
    /// </summary>
    public async Task<Outcome<AccountView, BankError>> ExecuteAsync(
        Guid customerId,
        string accountNumber,
        string? name,
        CancellationToken cancellationToken)
    {
        if (OpenAccount.NameError(name, out var wanted) is { } error) return new(error);
        var found = await rights.FindAsync(customerId, accountNumber, AccountRight.Owner, cancellationToken);
        if (found.IsRefused) return new((BankError)found.Error);
        var id = found.Value.AccountId;

        return await writer.RunAsync<Outcome<AccountView, BankError>>(
            async (context, cancellation) =>
            {
                var book = await LedgerAccounts.LockAsync(context, id, cancellation);
                if (await AccountRights.DemandAsync(
                    context, customerId, id, AccountRight.Owner, cancellation) is { } refusal)
                {
                    return new((BankError)refusal);
                }

                if (book.Status == AccountStatus.Closed) return new(new AccountClosedError());
                var account = await context.CustomerAccounts.SingleAsync(row => row.Id == id, cancellation);
                if (account.Name != wanted)
                {
                    var change = new FieldChange(AccountField.Name, account.Name, wanted);
                    account.Name = wanted;
                    await history.AddAsync(context, id, Record(customerId, id), [change], cancellation);
                    await context.SaveChangesAsync(cancellation);
                }

                return new(await AccountQueries.Of(context, customerId).SingleAsync(row => row.Id == id, cancellation));
            },
            cancellationToken);
    }

    // What people call their accounts may be personal, and stays out of the audit record.
    private static AuditEntry Record(Guid customerId, Guid accountId) => new(AuditAction.AccountRenamed, customerId)
    {
        Subject = $"account/{accountId}",
        CustomerId = customerId,
    };
}
