namespace BankGraph.Banking.Privacy;

/// <summary>What must end before a customer can be erased.</summary>
public enum ErasureObstacle
{
    /// <summary>The person works for the bank.</summary>
    StaffRoles,

    /// <summary>There is money on an account, or an account is overdrawn.</summary>
    Money,

    /// <summary>Money is on hold.</summary>
    Holds,

    /// <summary>An account is frozen.</summary>
    FrozenAccount,

    /// <summary>Interest or fees of an account are not booked yet.</summary>
    InterestDue,

    /// <summary>A payment to another bank is on its way, or the bank holds what has come back of one.</summary>
    ExternalPayments,

    /// <summary>A standing or scheduled payment has not ended.</summary>
    ScheduledPayments,

    /// <summary>A savings goal is open.</summary>
    SavingsGoals,

    /// <summary>A biller has not confirmed a payment yet.</summary>
    BillPayments,

    /// <summary>A change waits for somebody of the bank to decide.</summary>
    PendingChanges,
}
