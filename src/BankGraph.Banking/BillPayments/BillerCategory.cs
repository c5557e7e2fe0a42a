namespace BankGraph.Banking.BillPayments;

/// <summary>What a biller provides.</summary>
public enum BillerCategory
{
    /// <summary>Mobile telephony.</summary>
    Mobile,

    /// <summary>Electricity.</summary>
    Electricity,

    /// <summary>Water.</summary>
    Water,

    /// <summary>Gas.</summary>
    Gas,

    /// <summary>Internet access.</summary>
    Internet,

    /// <summary>Anything else.</summary>
    Other,
}
