using BankGraph.Banking.ScheduledPayments;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.ScheduledPayments;

public sealed class PaymentPlanTests
{
    // Twelve years, leap years and the turn of a month among them.
    private static readonly DateOnly Start = new(2024, 1, 1);
    private static readonly DateOnly Horizon = new(2036, 1, 1);

    private static readonly Gen<PaymentPlan> Plans =
        from days in Gen.Choose(0, 1500)
        from frequency in Gen.Elements(Enum.GetValues<ScheduleFrequency>())
        from rule in Gen.Elements(Enum.GetValues<HolidayRule>())
        from end in Gen.Frequency(
            (1, Gen.Constant<(int? Days, int? Count)>((null, null))),
            (1, Gen.Choose(0, 1200).Select(length => ((int? Days, int? Count))(length, null))),
            (1, Gen.Choose(1, 60).Select(count => ((int? Days, int? Count))(null, count))))
        let first = Start.AddDays(days)
        let last = end.Days is { } length ? first.AddDays(length) : (DateOnly?)null
        select new PaymentPlan(first, frequency, rule, last, end.Count);

    [Fact]
    public void Dates_OfAnyPlan_AreThoseFoundByGoingDayByDay() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Plans.ToArbitrary(), plan => Assert.Equal(
            DayByDay(plan),
            plan.From(0).TakeWhile(run => run.DueOn < Horizon).Select(run => (run.DueOn, run.RunOn)))));

    [Fact]
    public void Dates_OfAnyPlan_ArePaidInTheirOrder() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(100),
        Prop.ForAll(Plans.ToArbitrary(), plan =>
        {
            var paid = plan.From(0).Take(200).Select(run => run.RunOn).ToList();
            Assert.Equal(paid.Distinct().Order(), paid);
        }));

    [Theory]
    [InlineData("2027-01-31", "2027-02-28 2027-03-31 2027-04-30 2027-05-31")]
    [InlineData("2028-01-31", "2028-02-29 2028-03-31 2028-04-30 2028-05-31")]
    [InlineData("2028-01-30", "2028-02-29 2028-03-30 2028-04-30 2028-05-30")]
    [InlineData("2027-01-29", "2027-02-28 2027-03-29 2027-04-29 2027-05-29")]
    [InlineData("2027-02-28", "2027-03-28 2027-04-28 2027-05-28 2027-06-28")]
    public void Monthly_AtTheEndOfAMonth_KeepsItsDay(string first, string then)
    {
        var plan = Monthly(first);
        Assert.Equal(then.Split(' '), plan.From(1).Take(4).Select(run => $"{run.DueOn:O}"));
    }

    [Fact]
    public void Monthly_OnALeapDay_ComesBackToIt()
    {
        var plan = Monthly("2024-02-29");
        Assert.Equal("2025-02-28", $"{plan.At(12)?.DueOn:O}");
        Assert.Equal("2028-02-29", $"{plan.At(48)?.DueOn:O}");
    }

    private static PaymentPlan Monthly(string first) =>
        new(DateOnly.Parse(first), ScheduleFrequency.Monthly, HolidayRule.Following, null, null);

    private static List<(DateOnly DueOn, DateOnly RunOn)> DayByDay(PaymentPlan plan)
    {
        var found = new List<(DateOnly, DateOnly)>();
        for (var day = plan.FirstOn; day < Horizon && !(day > plan.EndsOn); day = day.AddDays(1))
        {
            if (found.Count == plan.EndsAfter) break;
            if (IsOfPlan(plan, day)) found.Add((day, Paid(day, plan.Rule)));
        }

        return found;
    }

    private static bool IsOfPlan(PaymentPlan plan, DateOnly day) => plan.Frequency switch
    {
        ScheduleFrequency.Once => day == plan.FirstOn,
        ScheduleFrequency.Weekly => day.DayOfWeek == plan.FirstOn.DayOfWeek,
        _ => day.Day == plan.FirstOn.Day || (day.Day < plan.FirstOn.Day && day.AddDays(1).Day == 1),
    };

    private static DateOnly Paid(DateOnly day, HolidayRule rule)
    {
        DateOnly Walk(int step)
        {
            var paid = day;
            while (!Target2Calendar.IsBusinessDay(paid)) paid = paid.AddDays(step);
            return paid;
        }

        var after = Walk(1);
        return rule switch
        {
            HolidayRule.Following => after,
            HolidayRule.Preceding => Walk(-1),
            _ => (after.Year, after.Month) == (day.Year, day.Month) ? after : Walk(-1),
        };
    }
}
