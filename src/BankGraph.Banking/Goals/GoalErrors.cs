namespace BankGraph.Banking.Goals;

/// <summary>There is no such goal, or it is somebody else's.</summary>
public sealed record GoalNotFoundError() : BankError("GOAL_NOT_FOUND", "There is no such savings goal.");

/// <summary>The goal is closed: nothing goes in or out any more.</summary>
public sealed record GoalClosedError() : BankError("GOAL_CLOSED", "The savings goal is closed.");

/// <summary>The customer has an open goal of this name; capitals do not count.</summary>
public sealed record GoalNameTakenError() : BankError("GOAL_NAME_TAKEN", "There is a savings goal of this name.");
