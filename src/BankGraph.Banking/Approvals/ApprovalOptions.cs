namespace BankGraph.Banking.Approvals;

/// <summary>Configuration section <c>FourEyes</c>: what needs a second person; all of it unless it says no.</summary>
public sealed class ApprovalOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "FourEyes";

    /// <summary>Other roles for a person.</summary>
    public bool Roles { get; set; } = true;

    /// <summary>Letting a frozen account move again.</summary>
    public bool Unfreeze { get; set; } = true;

    /// <summary>How far an account may be overdrawn.</summary>
    public bool Limits { get; set; } = true;

    /// <summary>Cash paid in by staff above this many of the currency's main unit.</summary>
    public decimal DepositsAbove { get; set; } = 10_000m;
}
