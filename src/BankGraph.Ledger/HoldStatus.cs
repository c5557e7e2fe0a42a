namespace BankGraph.Ledger;

/// <summary>How far a hold has come. It is open once, and resolved once.</summary>
public enum HoldStatus
{
    /// <summary>The money is set aside.</summary>
    Open,

    /// <summary>Part or all of it was booked; the rest can be spent again.</summary>
    Captured,

    /// <summary>All of it can be spent again, because someone asked for that.</summary>
    Released,

    /// <summary>All of it can be spent again, because its time had passed.</summary>
    Expired,
}
