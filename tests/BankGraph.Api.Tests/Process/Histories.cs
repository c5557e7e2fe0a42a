using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>What has to be true of histories, whoever reads them.</summary>
internal static class Histories
{
    /// <summary>
    /// Sequences are 1, 2, 3 ...; each balance is the one before plus the entry; nothing was ever overdrawn.
    /// </summary>
    public static void AssertSound(IReadOnlyList<HistoryEntry> history)
    {
        var (sequence, balance, bookedAt) = (0L, 0m, DateTimeOffset.MinValue);
        foreach (var entry in history)
        {
            Assert.Equal(++sequence, entry.Sequence);
            Assert.Equal(balance += entry.Amount, entry.BalanceAfter);
            Assert.True(balance >= 0, $"Entry {sequence} leaves {balance}.");
            Assert.True(entry.BookedAt >= bookedAt, $"Entry {sequence} is earlier than the one before.");
            bookedAt = entry.BookedAt;
        }
    }

    /// <summary>Each transfer has a debit and a credit, of the same amount, among these accounts' entries.</summary>
    public static void AssertBothLegs(IEnumerable<HistoryEntry> entries)
    {
        foreach (var legs in entries.Where(entry => entry.Kind == "TRANSFER").GroupBy(entry => entry.TransactionId))
        {
            Assert.Equal(2, legs.Count());
            Assert.Equal(0m, legs.Sum(leg => leg.Amount));
        }
    }
}
