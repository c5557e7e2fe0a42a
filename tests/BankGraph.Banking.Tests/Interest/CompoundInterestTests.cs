using BankGraph.Banking.Interest;

namespace BankGraph.Banking.Tests.Interest;

public sealed class CompoundInterestTests
{
    // The example of numpy-financial's pmt.
    [Fact]
    public void Annuity_OfThePublishedLoan_IsThePublishedPayment() => Assert.Equal(
        1854.0247200055m,
        decimal.Round(CompoundInterest.Annuity(200_000m, 0.075m / 12, 180), 10));

    // The example of numpy-financial's ppmt, whose last payment leaves nothing.
    [Fact]
    public void Annuity_PaidToTheEnd_HasThePublishedRowsAndLeavesNothing()
    {
        var rate = 0.0824m / 12;
        var payment = CompoundInterest.Annuity(2500m, rate, 12);
        var balance = 2500m;
        var rows = new List<(decimal Principal, decimal Interest, decimal Balance)>();
        for (var n = 1; n <= 12; n++)
        {
            var interest = balance * rate;
            balance -= payment - interest;
            rows.Add((decimal.Round(payment - interest, 2), decimal.Round(interest, 2), decimal.Round(balance, 2)));
        }

        Assert.Equal((200.58m, 17.17m, 2299.42m), rows[0]);
        Assert.Equal((216.26m, 1.49m, 0.00m), rows[11]);
    }

    [Fact]
    public void Annuity_WithoutInterest_IsTheShare() => Assert.Equal(250m, CompoundInterest.Annuity(1000m, 0, 4));

    // Regulation DD, appendix A: 1,000 for a year at 5.25 %, compounded daily, earns 53.90.
    [Fact]
    public void AnnualYield_CompoundedDaily_IsThePublishedOne()
    {
        var yield = CompoundInterest.AnnualYield(0.0525m, 365);

        Assert.Equal(53.90m, decimal.Round(1000 * yield, 2));
        Assert.Equal(5.39m, decimal.Round(100 * yield, 2));
    }
}
