namespace BankGraph.Banking.Interest;

/// <summary>How the days of a year are counted; the names are ISDA's (2006 definitions, section 4.16).</summary>
public enum DayCount
{
    /// <summary>ACT/365 (Fixed): every day is a 365th of a year.</summary>
    Act365Fixed,

    /// <summary>ACT/360: every day is a 360th of a year.</summary>
    Act360,

    /// <summary>ACT/ACT (ISDA): a day of a leap year is a 366th of it, another one a 365th.</summary>
    ActActIsda,

    /// <summary>30/360 (Bond Basis): a year has twelve months of thirty days.</summary>
    Thirty360,

    /// <summary>30E/360 (Eurobond Basis): as 30/360, and the 31st is always the 30th.</summary>
    ThirtyE360,
}
