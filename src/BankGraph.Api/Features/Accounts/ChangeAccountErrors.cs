using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;

namespace BankGraph.Api.Features.Accounts;

/// <summary>The account is closed, and stays as it was.</summary>
internal sealed record AccountClosedError(string Message) : UserError(Message);

/// <summary>The account is not dormant.</summary>
internal sealed record AccountNotDormantError(string Message) : UserError(Message);

/// <summary>Something still stands in the way of closing the account.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Obstacles">All that stands in the way.</param>
internal sealed record AccountNotClosableError(string Message, AccountObstacle[] Obstacles) : UserError(Message);

/// <summary>Something that stands in the way of closing an account.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many of them there are.</param>
/// <remarks>It belongs to the refusal that it is read from.</remarks>
[Unowned]
[GraphQLName("ClosingObstacle")]
internal sealed record AccountObstacle(ClosingObstacleKind Kind, int Count);
