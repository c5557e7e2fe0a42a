using BankGraph.Banking.Audit;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Products;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// Opens an account for a customer: empty, active, with a number of its own, with the overdraft and the limits that
/// the product of its type and currency gives it today.
/// </summary>
/// <param name="writer">The database.</param>
/// <param name="options">The currencies on offer.</param>
/// <param name="calendar">Tells today.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps the opening.</param>
public sealed class OpenAccount(
    BankWriter writer,
    IOptions<AccountOptions> options,
    BankCalendar calendar,
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
        if (NameError(name, out var trimmed) is { } error) return new(error);

        return new(await writer.RunAsync(
            async (context, cancellation) =>
            {
                var catalog = await ProductCatalog.ReadAsync(context, cancellation);
                var terms = catalog.On(type, currency, calendar.Today);
                var book = LedgerAccounts.Open(currency, clock, terms.OverdraftLimitMinor);
                var account = new CustomerAccount
                {
                    Id = book.Id,
                    CustomerId = customerId,
                    Number = AccountNumber.Random().ToString(),
                    Type = type,
                    Name = trimmed,
                };
                var access = AccountAccess.OfOwner(book.Id, customerId, book.OpenedAt);
                context.AddRange(book, account, access);
                if (terms.Limits != default) context.Add(AccountLimits.Of(book.Id, terms.Limits, clock));
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

    /// <summary>What is wrong with an account's name; null if nothing is. An empty one is none.</summary>
    internal static InvalidFieldError? NameError(string? name, out string? trimmed)
    {
        trimmed = string.IsNullOrWhiteSpace(name) ? null : name.Trim();
        return trimmed is { Length: > MaxNameLength } || trimmed?.Any(char.IsControl) == true
            ? new InvalidFieldError("name", $"The name has at most {MaxNameLength} characters.")
            : null;
    }
}
