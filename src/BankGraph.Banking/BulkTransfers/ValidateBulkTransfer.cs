using BankGraph.Banking.Accounts;
using BankGraph.Banking.Payees;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BulkTransfers;

/// <summary>Says of every row of a file what would become of it now; moves nothing.</summary>
/// <param name="contexts">The database.</param>
/// <param name="reader">Understands the file.</param>
/// <param name="names">Compares names with the holders'.</param>
public sealed class ValidateBulkTransfer(
    IDbContextFactory<BankDbContext> contexts,
    BulkReader reader,
    CheckPayeeName names)
{
    /// <summary>
    /// Checks, or says why it does not, the first of: <see cref="AccountNotFoundError"/>,
    /// <see cref="InsufficientAccessError"/>, <see cref="InvalidFieldError"/> (csv).
    /// Of a row the first of: <see cref="InvalidFieldError"/> (row, payee, name, description),
    /// <see cref="InvalidAmountError"/>, <see cref="AccountNotFoundError"/>, <see cref="SameAccountError"/>,
    /// <see cref="CurrencyMismatchError"/>, <see cref="AccountNotActiveError"/>. Whether there is enough money, and
    /// whether limits allow the sum, is decided when it moves.
    /// </summary>
    public async Task<Outcome<BulkView, BankError>> ExecuteAsync(
        Guid customerId,
        string fromAccountNumber,
        string csv,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var source = await AccountQueries.ByNumber(context, customerId, fromAccountNumber)
            .SingleOrDefaultAsync(cancellationToken);
        if (source is null) return new(new AccountNotFoundError());
        if (await AccountRights.DemandAsync(
            context, customerId, source.Id, AccountRight.Pay, cancellationToken) is { } refusal)
        {
            return new((BankError)refusal);
        }

        var (rows, error) = await reader.ReadAsync(csv, source.Id, source.Currency, cancellationToken);
        if (error is not null) return new(error);

        var ids = rows.Select(row => row.Destination?.AccountId).OfType<Guid>().Distinct().ToList();
        var books = await context.LedgerAccounts.AsNoTracking()
            .Where(book => ids.Contains(book.Id))
            .Select(book => new { book.Id, book.Status, book.Currency })
            .ToDictionaryAsync(book => book.Id, cancellationToken);
        var views = new List<BulkRowView>();
        foreach (var row in rows)
        {
            var view = new BulkRowView(row.Number) { Amount = row.Amount, Error = row.Error };
            if (row is { Error: null, Destination: { } destination })
            {
                var book = books[destination.AccountId];
                view = view with
                {
                    Error = book.Status is not (AccountStatus.Active or AccountStatus.Dormant)
                        ? new AccountNotActiveError()
                        : book.Currency != source.Currency ? new CurrencyMismatchError()
                        : null,
                    NameMatch = (await names.ExecuteAsync(row.Payee, row.Name, cancellationToken)).Match,
                };
            }
            else if (row is { Error: null, IsExternal: true })
            {
                view = view with { NameMatch = NameMatch.NotChecked };
            }

            views.Add(view);
        }

        return new(BulkView.Of(customerId, source.Currency, views));
    }
}
