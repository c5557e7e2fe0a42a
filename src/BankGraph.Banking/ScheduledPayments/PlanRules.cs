namespace BankGraph.Banking.ScheduledPayments;

/// <summary>What a customer's plan must look like.</summary>
public static class PlanRules
{
    /// <summary>How far ahead the first date may be, in years.</summary>
    public const int MaxYearsAhead = 10;

    /// <summary>The most dates that can be asked for by number.</summary>
    public const int MaxCount = 1000;

    /// <summary>What is wrong with a plan that is asked for today; null if nothing is.</summary>
    internal static InvalidFieldError? FieldError(this PaymentPlan plan, DateOnly today)
    {
        if (plan.FirstOn < today || plan.FirstOn > today.AddYears(MaxYearsAhead))
        {
            return new InvalidFieldError(
                "firstOn", $"The first date is today or later, and at most {MaxYearsAhead} years ahead.");
        }

        if (plan.EndsOn < plan.FirstOn)
            return new InvalidFieldError("endsOn", "The last date is not before the first one.");
        if (plan.EndsAfter is < 1 or > MaxCount)
            return new InvalidFieldError("endsAfter", $"A number of payments is 1 to {MaxCount}.");
        if (plan is { EndsOn: not null, EndsAfter: not null })
            return new InvalidFieldError("endsAfter", "Give either a last date or a number of payments.");
        return plan is { Frequency: ScheduleFrequency.Once } and ({ EndsOn: not null } or { EndsAfter: not null })
            ? new InvalidFieldError("frequency", "What is paid once has no end.")
            : null;
    }
}
