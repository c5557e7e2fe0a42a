namespace BankGraph.Banking.Goals;

/// <summary>Whether a goal is saved for.</summary>
public enum GoalStatus
{
    /// <summary>Money goes in and out.</summary>
    Open,

    /// <summary>All of it went back to the account, and the goal is done with.</summary>
    Closed,
}
