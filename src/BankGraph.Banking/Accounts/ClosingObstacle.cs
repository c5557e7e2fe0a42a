namespace BankGraph.Banking.Accounts;

/// <summary>Something that still stands in the way of closing an account.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Count">How many of them there are.</param>
public sealed record ClosingObstacle(ClosingObstacleKind Kind, int Count);

/// <summary>What may stand in the way of closing an account.</summary>
public enum ClosingObstacleKind
{
    /// <summary>There is money on it, or it is below zero.</summary>
    Balance,

    /// <summary>Money is set aside.</summary>
    OpenHold,

    /// <summary>Interest or fees are reckoned and will be booked at the end of the month.</summary>
    UnbookedInterest,

    /// <summary>A payment in advance is to be made from it.</summary>
    PaymentSchedule,

    /// <summary>Bills are paid from it by themselves.</summary>
    AutoPay,

    /// <summary>A payment to another bank is under way.</summary>
    ExternalPayment,

    /// <summary>It is frozen, which staff alone can end.</summary>
    Frozen,

    /// <summary>A savings goal is open whose money goes back to it.</summary>
    SavingsGoal,
}
