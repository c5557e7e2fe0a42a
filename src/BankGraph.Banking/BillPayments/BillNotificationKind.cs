namespace BankGraph.Banking.BillPayments;

/// <summary>What a customer is told about a bill, each once.</summary>
public enum BillNotificationKind
{
    /// <summary>The bill has arrived.</summary>
    Issued,

    /// <summary>It is due in a few days, as many as the customer has set, and not paid.</summary>
    DueSoon,

    /// <summary>Its due date has passed and it is not paid.</summary>
    Overdue,

    /// <summary>Nothing of it is open any more.</summary>
    Paid,

    /// <summary>It is not paid by itself, because more is open of it than the ceiling allows.</summary>
    AutoPayHeld,

    /// <summary>It could not be paid by itself, and is tried again on the next business days.</summary>
    AutoPayRetrying,

    /// <summary>It could not be paid by itself, and is not tried again.</summary>
    AutoPayFailed,
}
