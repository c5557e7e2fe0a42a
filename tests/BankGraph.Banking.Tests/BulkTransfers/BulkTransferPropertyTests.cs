using BankGraph.Banking.BulkTransfers;
using BankGraph.Testing.Stores;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.BulkTransfers;

public sealed class BulkTransferPropertyTests
{
    private static readonly Gen<(string To, string Amount, string Description)> Rows =
        from to in Gen.Elements("A", "B", "C")
        from amount in Gen.Frequency(
            (6, Gen.Choose(1, 40_000).Select(minor => $"{minor / 100}.{minor % 100:00}")),
            (1, Gen.Elements("0", "-1.00", "1.001", "x", "")))
        from text in Gen.Elements("rent", "", "=1+1")
        select (to, amount, text);

    [Theory]
    [InlineData(BulkMode.AllOrNothing)]
    [InlineData(BulkMode.Each)]
    public void Execute_AnyFileTwice_DebitsTheSumOfTheAcceptedRowsOnce(BulkMode mode) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(15),
        Prop.ForAll(Rows.NonEmptyListOf().ToArbitrary(), rows => FollowAsync(mode, [.. rows.Take(12)])));

    private static async Task FollowAsync(
        BulkMode mode,
        IReadOnlyList<(string To, string Amount, string Description)> rows)
    {
        await using var stage = await Stage.OpenAsync<Sqlite>();
        var csv = stage.Csv(rows);

        var answer = await stage.ExecuteAsync(csv, mode, "k");
        var again = await stage.ExecuteAsync(csv, mode, "k");

        // A file that lacks the money is refused as a whole, with an error in the place of the rows.
        var accepted = answer.IsRefused ? [] : answer.Value.Rows.Where(row => row.Error is null).ToList();
        var total = accepted.Sum(row => row.Amount!.Value.AmountMinor);
        var (a, b, c) = await stage.BalancesAsync();
        Assert.Equal(100_000 - total, a);
        Assert.Equal(total, b + c);
        Assert.Equal(total, answer.IsRefused ? 0 : answer.Value.Total.AmountMinor);
        Assert.Equal(answer.Error, again.Error);
        if (mode == BulkMode.AllOrNothing) Assert.True(accepted.Count == 0 || accepted.Count == rows.Count);
        await stage.Bank.AssertSoundAsync();
    }
}
