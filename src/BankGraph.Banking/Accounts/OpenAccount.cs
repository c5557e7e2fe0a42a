using BankGraph.Banking.Audit;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Accounts;

/// <summary>Opens an account for a customer: empty, active, with a number of its own.</summary>
/// <param name="writer">The database.</param>
/// <param name="options">The currencies on offer.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps the opening.</param>
public sealed class OpenAccount(
    BankWriter writer,
    IOptions<AccountOptions> options,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>Characters of an account's name.</summary>
    public const int MaxNameLength = 60;

    /// <summary>Opens it, or says why not; see <see cref="IOpenAccountError"/> for the order.</summary>
    public async Task<Outcome<AccountView, IOpenAccountError>> ExecuteAsync(
        Guid customerId,
        AccountType type,
        string currencyCode,
        string? name,
        CancellationToken cancellationToken)
    {
        if (!options.Value.Supports(currencyCode) || !Currency.TryParse(currencyCode, out var currency))
            return new(new UnsupportedCurrencyError(currencyCode));
        var trimmed = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        if (trimmed is { Length: > MaxNameLength } || trimmed?.Any(char.IsControl) == true)
            return new(new InvalidFieldError("name", $"The name has at most {MaxNameLength} characters."));

        return new(await writer.RunAsync(
            async (context, cancellation) =>
            {
                var book = LedgerAccounts.Open(currency, clock);
                var account = new CustomerAccount
                {
                    Id = book.Id,
                    CustomerId = customerId,
                    Number = AccountNumber.Random().ToString(),
                    Type = type,
                    Name = trimmed,
                };
                context.AddRange(book, account);
                audit.Add(context, new AuditEntry(AuditAction.AccountOpened, customerId)
                {
                    Subject = $"account/{book.Id}",
                    CustomerId = customerId,
                    After = new { type = $"{type}", currency = currency.Code },
                });
                await context.SaveChangesAsync(cancellation);
                return await AccountQueries.Of(context, customerId).SingleAsync(row => row.Id == book.Id, cancellation);
            },
            cancellationToken));
    }
}
