namespace BankGraph.Banking.BillPayments;

/// <summary>What a customer is told about a bill, each once.</summary>
public enum BillNotificationKind
{
    /// <summary>The bill has arrived.</summary>
    Issued,

    /// <summary>It is due in a few days and not paid.</summary>
    DueSoon,

    /// <summary>Its due date has passed and it is not paid.</summary>
    Overdue,

    /// <summary>Nothing of it is open any more.</summary>
    Paid,
}
