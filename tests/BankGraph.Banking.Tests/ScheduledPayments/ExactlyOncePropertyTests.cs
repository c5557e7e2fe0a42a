using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.ScheduledPayments;

public sealed class ExactlyOncePropertyTests
{
    /// <summary>So many days later, jobs that run at once; each dies after so many ways to the database.</summary>
    private sealed record Round(int Days, int[] DieAfter);

    private static readonly Gen<Round> Rounds =
        from days in Gen.Frequency((2, Gen.Constant(0)), (3, Gen.Choose(1, 4)), (1, Gen.Choose(10, 30)))
        from dieAfter in Gen.Choose(0, 12).NonEmptyListOf()
        select new Round(days, [.. dieAfter.Take(3)]);

    private static readonly Gen<(ScheduleFrequency Frequency, int FirstIn, int? Count)> Schedules =
        from frequency in Gen.Elements(Enum.GetValues<ScheduleFrequency>())
        from firstIn in Gen.Choose(0, 20)
        from count in Gen.Choose(1, 6)
        select (frequency, firstIn, frequency == ScheduleFrequency.Once ? null : (int?)count);

    [Fact]
    public void Payments_WithJobsThatDieAnywhereAndOverlap_AreMadeOncePerDate()
    {
        var cases = from schedules in Schedules.ListOf(3)
                    from rounds in Rounds.ListOf(8)
                    select (schedules, rounds);
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(15),
            Prop.ForAll(cases.ToArbitrary(), given => FollowAsync([.. given.schedules], [.. given.rounds])));
    }

    private static async Task FollowAsync(
        IReadOnlyList<(ScheduleFrequency Frequency, int FirstIn, int? Count)> schedules,
        IReadOnlyList<Round> rounds)
    {
        await using var stage = await ScheduleBank.OpenAsync<Sqlite>(balance: 100_000m);
        var expected = new List<PaymentPlan>();
        foreach (var (frequency, firstIn, count) in schedules)
        {
            var asked = stage.Monthly(1m, stage.Today.AddDays(firstIn), frequency, count);
            _ = await stage.ScheduleAsync(asked);
            expected.Add(asked.Plan);
        }

        foreach (var round in rounds)
        {
            stage.Bank.Clock.Advance(TimeSpan.FromDays(round.Days));
            await Task.WhenAll(round.DieAfter.Select(calls => RunUntilItDiesAsync(stage.Bank, calls)));
        }

        await stage.RunAsync();

        var due = expected.Sum(plan => plan.From(0).Count(run => run.RunOn <= stage.Today));
        var runs = await stage.RunsAsync();
        Assert.All(runs, run => Assert.Equal(RunStatus.Paid, run.Status));
        Assert.Equal(due, runs.Select(run => run.TransactionId).OfType<Guid>().Distinct().Count());
        Assert.Equal(due * 100, await stage.PaidMinorAsync());
        await stage.Bank.AssertSoundAsync();
    }

    // What is lost of a process that is killed is what it would have done next; what it asked the ledger may still
    // happen.
    private static async Task RunUntilItDiesAsync(TestBank bank, int calls)
    {
        var mortal = new Mortal(bank.Contexts, calls);
        var job = new PayScheduledJob(
            mortal,
            new BankWriter(mortal, bank.Get<LedgerStore>(), bank.Clock),
            bank.Get<LedgerWriter>(),
            bank.Get<TransferExternal>(),
            bank.Get<CustomerNotices>(),
            bank.Clock,
            bank.Get<JobItems>());
        try
        {
            await job.RunAsync(default);
        }
        catch (Exception exception) when (exception is DeathException or InvalidOperationException)
        {
            // It stays dead; others go on.
        }
    }

    private sealed class DeathException : Exception;

    private sealed class Mortal(IDbContextFactory<BankDbContext> inner, int calls) : IDbContextFactory<BankDbContext>
    {
        private int _left = calls;

        public BankDbContext CreateDbContext() =>
            Interlocked.Decrement(ref _left) < 0 ? throw new DeathException() : inner.CreateDbContext();
    }
}
