namespace BankGraph.Api.Features.SecondFactors;

/// <summary>There is a second factor already; remove it first.</summary>
internal sealed record SecondFactorActiveError(string Message) : UserError(Message);

/// <summary>There is no second factor to confirm or remove.</summary>
internal sealed record NoSecondFactorError(string Message) : UserError(Message);
