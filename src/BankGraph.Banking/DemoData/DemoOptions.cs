namespace BankGraph.Banking.DemoData;

/// <summary>Configuration section <c>DemoData</c>.</summary>
public sealed class DemoOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "DemoData";

    /// <summary>
    /// Whether the demonstration billers and, in an empty bank, the demonstration customers are made at start; when
    /// left out, in Development. In Production they never are.
    /// </summary>
    public bool? Enabled { get; set; }
}
