using System.Diagnostics.CodeAnalysis;
using BankGraph.Ledger.Iso4217;

namespace BankGraph.Ledger;

/// <summary>An active currency of ISO 4217. There is one instance per code, so reference equality holds.</summary>
public sealed class Currency
{
    internal Currency(string code, int minorUnitDigits) => (Code, MinorUnitDigits) = (code, minorUnitDigits);

    /// <summary>Every active currency, in the order of the codes, without funds, metals and test codes.</summary>
    public static IReadOnlyCollection<Currency> All => ActiveCurrencies.All;

    /// <summary>The alphabetic code: three capitals.</summary>
    public string Code { get; }

    /// <summary>Decimals of the minor unit: EUR 2 (cents), JPY 0, KWD 3.</summary>
    public int MinorUnitDigits { get; }

    /// <summary>The currency with this code.</summary>
    /// <exception cref="ArgumentException">The code is not that of an active currency.</exception>
    public static Currency FromCode(string code) =>
        TryParse(code, out var currency)
            ? currency
            : throw new ArgumentException($"'{code}' is not a currency.", nameof(code));

    /// <summary>Finds a currency by its code, in capitals as the standard writes it.</summary>
    public static bool TryParse(string? code, [NotNullWhen(true)] out Currency? currency)
    {
        currency = null;
        return code is not null && ActiveCurrencies.ByCode.TryGetValue(code, out currency);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
