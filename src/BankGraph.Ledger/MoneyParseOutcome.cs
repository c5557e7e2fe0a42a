namespace BankGraph.Ledger;

/// <summary>Why a number did, or did not, become <see cref="Money"/>.</summary>
public enum MoneyParseOutcome
{
    /// <summary>The amount is exact.</summary>
    Parsed,

    /// <summary>The text is not digits with at most one decimal point and an optional minus sign.</summary>
    Malformed,

    /// <summary>Finer than the currency's minor unit, such as 1.005 EUR. Nothing is ever rounded here.</summary>
    TooPrecise,

    /// <summary>The amount in minor units does not fit 64 bits.</summary>
    OutOfRange,
}
