namespace BankGraph.Api.Features.Goals;

/// <summary>The caller has no such goal.</summary>
internal sealed record GoalNotFoundError(string Message) : UserError(Message);

/// <summary>Nothing goes into or out of the goal any more.</summary>
internal sealed record GoalClosedError(string Message) : UserError(Message);

/// <summary>The caller has an open goal of this name.</summary>
internal sealed record GoalNameTakenError(string Message) : UserError(Message);
