namespace BankGraph.Api.BillerSimulator;

/// <summary>A provider as the simulator plays it: which customer references it knows and what its bills cost.</summary>
/// <param name="Code">How the provider is called in addresses: <c>electricity</c>.</param>
/// <param name="KnowsCustomer">Whether a reference can be one of its customers'.</param>
/// <param name="SmallestBillMinor">The cheapest month, in cents.</param>
/// <param name="LargestBillMinor">The dearest month, in cents.</param>
internal sealed record SimulatedBiller(
    string Code,
    Func<string, bool> KnowsCustomer,
    long SmallestBillMinor,
    long LargestBillMinor)
{
    /// <summary>All of them, by code.</summary>
    public static IReadOnlyDictionary<string, SimulatedBiller> All { get; } = new SimulatedBiller[]
    {
        new("mobile", IsPhoneNumber, 14_90, 59_90),
        new("electricity", reference => IsDigits(reference, 6, 14), 38_00, 142_00),
        new("internet", IsContractNumber, 24_90, 64_90),
        new("water", reference => IsDigits(reference, 8, 12) && HasLuhnDigit(reference), 19_00, 71_00),
    }.ToDictionary(biller => biller.Code);

    private static bool IsPhoneNumber(string reference) => IsDigits(reference.TrimStart('+'), 6, 15);

    private static bool IsContractNumber(string reference) =>
        reference.Length is >= 6 and <= 16
        && reference.All(char.IsAsciiLetterOrDigit)
        && reference.Any(char.IsAsciiDigit);

    private static bool IsDigits(string text, int shortest, int longest) =>
        text.Length >= shortest && text.Length <= longest && text.All(char.IsAsciiDigit);

    // ISO/IEC 7812-1, annex B: every second digit from the right is doubled, the sum of all digits ends in zero.
    private static bool HasLuhnDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
