namespace BankGraph.Banking.StepUp;

/// <summary>Configuration section <c>StepUp</c>.</summary>
public sealed class StepUpOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "StepUp";

    /// <summary>
    /// Payments of more need a code, also to whom was paid before; in the main unit of whatever currency it is.
    /// </summary>
    public decimal PaymentsAbove { get; set; } = 500;

    /// <summary>Whether customers without a second factor are refused what needs one.</summary>
    public bool RequiredOfAll { get; set; }

    /// <summary>Whether payments to others need a verified e-mail address.</summary>
    public bool PaymentsNeedVerifiedEmail { get; set; }
}
