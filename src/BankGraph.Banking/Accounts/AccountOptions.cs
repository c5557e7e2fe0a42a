namespace BankGraph.Banking.Accounts;

/// <summary>Configuration section <c>Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Accounts";

    /// <summary>The most that <see cref="DormantAfterDays"/> can be.</summary>
    public const int MaxDormantAfterDays = 36_500;

    /// <summary>The currencies in which accounts may be opened, separated by spaces or commas.</summary>
    public string Currencies { get; set; } = "EUR USD GBP JPY KWD CHF";

    /// <summary>
    /// After so many days without anything that its owner has ordered or changed an account is dormant; 0 for never.
    /// </summary>
    public int DormantAfterDays { get; set; } = 730;

    /// <summary>Whether an account may be opened in a currency.</summary>
    internal bool Supports(string code) => Codes().Contains(code, StringComparer.Ordinal);

    /// <summary>The single codes.</summary>
    internal string[] Codes() =>
        Currencies.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
