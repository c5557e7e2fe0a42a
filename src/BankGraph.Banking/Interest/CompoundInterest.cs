namespace BankGraph.Banking.Interest;

/// <summary>Formulas over many periods, in decimals: 28 digits, nothing binary.</summary>
public static class CompoundInterest
{
    /// <summary>
    /// The level payment that repays a loan: P x i / (1 - (1 + i)^-n), and P / n without interest. Not rounded.
    /// </summary>
    /// <param name="principal">What is lent.</param>
    /// <param name="ratePerPeriod">The interest of one period: the yearly rate by the payments of a year.</param>
    /// <param name="payments">How many payments there are.</param>
    public static decimal Annuity(decimal principal, decimal ratePerPeriod, int payments) => ratePerPeriod == 0
        ? principal / payments
        : principal * ratePerPeriod / (1 - (1 / Power(1 + ratePerPeriod, payments)));

    /// <summary>
    /// What a yearly rate comes to when interest earns interest: (1 + r / n)^n - 1, the annual percentage yield of
    /// Regulation DD, appendix A, as a fraction. Not rounded.
    /// </summary>
    /// <param name="yearlyRate">The rate as a fraction: 0.05.</param>
    /// <param name="periodsPerYear">How often interest is added to the balance.</param>
    public static decimal AnnualYield(decimal yearlyRate, int periodsPerYear) =>
        Power(1 + (yearlyRate / periodsPerYear), periodsPerYear) - 1;

    private static decimal Power(decimal number, int exponent)
    {
        var power = 1m;
        for (; exponent > 0; exponent >>= 1, number *= exponent > 0 ? number : 1)
        {
            if ((exponent & 1) == 1) power *= number;
        }

        return power;
    }
}
