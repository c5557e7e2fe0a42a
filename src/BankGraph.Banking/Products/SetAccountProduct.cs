using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Interest;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Products;

/// <summary>
/// Says what accounts of a type and currency earn and cost from a day on. What was said before is never edited; the
/// last word for a day is that of the latest day up to it.
/// </summary>
/// <param name="writer">The database.</param>
/// <param name="options">The currencies on offer.</param>
/// <param name="calendar">Tells the bank's date.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps it.</param>
public sealed class SetAccountProduct(
    BankWriter writer,
    IOptions<AccountOptions> options,
    BankCalendar calendar,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>
    /// Sets them, or says why not, the first of: <see cref="InvalidFieldError"/> (reason),
    /// <see cref="UnsupportedCurrencyError"/>, <see cref="InvalidFieldError"/> for the other fields in the order of
    /// <see cref="RequestedTerms"/>, and for <c>validFrom</c> when the day already has terms.
    /// </summary>
    public async Task<Outcome<ProductTerms, BankError>> ExecuteAsync(
        Guid staffId,
        RequestedTerms requested,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        var code = requested.CurrencyCode;
        if (!options.Value.Supports(code) || !Currency.TryParse(code, out var currency))
            return new(new UnsupportedCurrencyError(code));
        if (requested.ValidFrom < calendar.Today)
            return new(new InvalidFieldError("validFrom", "Terms hold from today on, or from a later day."));
        if (requested.Read(currency, out var terms) is { } error) return new(error);

        return await writer.RunAsync<Outcome<ProductTerms, BankError>>(
            async (context, cancellation) =>
            {
                if (await context.Set<AccountProduct>().AnyAsync(
                    row => row.Type == terms.Type && row.Currency == currency && row.ValidFrom == requested.ValidFrom,
                    cancellation))
                {
                    return new(new InvalidFieldError("validFrom", "There are terms from this day on already."));
                }

                context.Add(AccountProduct.Of(terms, requested.ValidFrom, staffId, clock));
                audit.Add(context, new AuditEntry(AuditAction.ProductSet, staffId)
                {
                    Subject = $"product/{terms.Type}/{currency.Code}/{requested.ValidFrom:yyyy-MM-dd}",
                    Reason = reason,
                    After = new { terms.Name, terms.Tiers, terms.OverdraftRate, terms.MonthlyFeeMinor },
                });
                await context.SaveChangesAsync(cancellation);
                return new(terms);
            },
            cancellationToken);
    }
}
