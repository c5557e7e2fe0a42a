using System.Collections.Frozen;

namespace BankGraph.Ledger.Iso4217;

/// <summary>The table of ISO 4217, list one: active codes by the number of digits of their minor unit.</summary>
internal static class ActiveCurrencies
{
    private const string NoDigits =
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";

    private const string TwoDigits =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC " +
        "CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR " +
        "JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD " +
        "NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN " +
        "SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG";

    private const string ThreeDigits = "BHD IQD JOD KWD LYD OMR TND";

    public static IReadOnlyList<Currency> All { get; } =
    [
        .. Of(NoDigits, 0)
            .Concat(Of(TwoDigits, 2))
            .Concat(Of(ThreeDigits, 3))
            .OrderBy(c => c.Code, StringComparer.Ordinal),
    ];

    public static FrozenDictionary<string, Currency> ByCode { get; } = All.ToFrozenDictionary(c => c.Code);

    private static IEnumerable<Currency> Of(string codes, int digits) =>
        codes.Split(' ').Select(code => new Currency(code, digits));
}
