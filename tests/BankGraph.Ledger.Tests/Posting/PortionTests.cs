using System.Numerics;
using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger.Tests.Posting;

public sealed class PortionTests
{
    private const int Max = 16;

    public static TheoryData<int> Counts => [.. Enumerable.Range(0, 70)];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Filled_TakesEveryRowOnceAndLeavesNoPlace(int count)
    {
        var portions = Portion.Filled(count, Max).ToArray();
        AssertWhole(count, portions);
        Assert.All(portions, portion => Assert.Equal(portion.Rows, portion.Places));
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Padded_TakesEveryRowOnceInAsFewPortionsAsPossible(int count)
    {
        var portions = Portion.Padded(count, Max).ToArray();
        AssertWhole(count, portions);
        Assert.Equal((count + Max - 1) / Max, portions.Length);
        Assert.All(portions, portion => Assert.InRange(portion.Rows, (portion.Places / 2) + 1, portion.Places));
    }

    private static void AssertWhole(int count, Portion[] portions)
    {
        Assert.Equal(
            Enumerable.Range(0, count),
            portions.SelectMany(portion => Enumerable.Range(portion.Start, portion.Rows)));
        Assert.All(portions, portion =>
        {
            Assert.True(BitOperations.IsPow2(portion.Places));
            Assert.InRange(portion.Places, 1, Max);
        });
    }
}
