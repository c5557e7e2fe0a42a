namespace BankGraph.Banking.Goals;

/// <summary>What goals ask of their input.</summary>
public static class GoalRules
{
    /// <summary>Characters of a goal's name.</summary>
    public const int MaxNameLength = 60;

    /// <summary>How far ahead a date may be, in years.</summary>
    public const int MaxYearsAhead = 50;

    /// <summary>What is wrong with the name or the date of a goal; null if nothing is.</summary>
    internal static InvalidFieldError? FieldError(string name, DateOnly? targetOn, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > MaxNameLength || name.Any(char.IsControl))
            return new InvalidFieldError("name", $"A name is one line of 1 to {MaxNameLength} characters.");
        return targetOn <= today || targetOn > today.AddYears(MaxYearsAhead)
            ? new InvalidFieldError("targetOn", $"The date is to come, and at most {MaxYearsAhead} years ahead.")
            : null;
    }

    /// <summary>A name as it is compared with others.</summary>
    internal static string Comparable(string name) => name.Trim().Normalize().ToLowerInvariant();
}
