namespace BankGraph.Api.Features.Accounts;

/// <summary>The bank keeps no accounts in this currency.</summary>
internal sealed record UnsupportedCurrencyError(string Message) : UserError(Message);
