using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BankGraph.Ledger.Mapping;

/// <summary>Keeps currencies as their codes.</summary>
internal sealed class CurrencyConverter() : ValueConverter<Currency, string>(
    currency => currency.Code,
    code => Currency.FromCode(code));
