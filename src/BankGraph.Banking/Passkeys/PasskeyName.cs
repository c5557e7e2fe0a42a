namespace BankGraph.Banking.Passkeys;

/// <summary>What customers call their passkeys.</summary>
internal static class PasskeyName
{
    private const int MaxLength = 60;

    /// <summary>What is wrong with a name; null if nothing is.</summary>
    public static InvalidFieldError? FaultOf(string name) =>
        name.Trim().Length is >= 1 and <= MaxLength && !name.Any(char.IsControl)
            ? null
            : new InvalidFieldError("name", $"A name is one line of 1 to {MaxLength} characters.");
}
