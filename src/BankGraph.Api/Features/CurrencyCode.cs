namespace BankGraph.Api.Features;

/// <summary>A code as a client wrote it. Whether there is such a currency is for the bank to say.</summary>
/// <param name="Value">Three capitals.</param>
internal readonly record struct CurrencyCode(string Value);
