namespace BankGraph.Banking.Approvals;

/// <summary>How far a change has come.</summary>
public enum ChangeStatus
{
    /// <summary>It waits for a colleague; nothing has changed.</summary>
    Pending,

    /// <summary>A colleague has agreed, and it is done.</summary>
    Approved,

    /// <summary>A colleague has not agreed; nothing has changed and nothing will.</summary>
    Rejected,
}
