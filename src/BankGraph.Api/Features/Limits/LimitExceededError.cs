using BankGraph.Banking.Limits;

namespace BankGraph.Api.Features.Limits;

/// <summary>More than the account's limits let go.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Limit">Which limit.</param>
/// <param name="Amount">How high it is.</param>
/// <param name="Left">What of it is left now.</param>
/// <param name="ResetsAt">When all of it is there again; null for the limit of one payment.</param>
internal sealed record LimitExceededError(
    string Message,
    LimitKind Limit,
    Money Amount,
    Money Left,
    DateTime? ResetsAt) : UserError(Message);
