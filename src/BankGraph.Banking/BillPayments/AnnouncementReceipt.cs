namespace BankGraph.Banking.BillPayments;

/// <summary>What the bank says to a biller that announces bills.</summary>
public enum AnnouncementReceipt
{
    /// <summary>Some were new, and their customers are told.</summary>
    Recorded,

    /// <summary>All were known; nothing has changed.</summary>
    Repeated,

    /// <summary>It cannot be read, or makes no sense; nothing was taken.</summary>
    Malformed,

    /// <summary>No customer is linked to this biller with this reference.</summary>
    UnknownReference,
}
