using BankGraph.Api.Features.Security;
using BankGraph.Banking.Monitoring;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Monitoring;

/// <summary>How the bank is doing, all its processes together.</summary>
/// <param name="figures">What was found.</param>
[StaffOnly(Permission.ViewOperations)]
internal sealed class OperationsDashboard(BankFigures figures)
{
    /// <summary>When it was looked.</summary>
    public DateTime At { get; } = figures.At;

    /// <summary>How many transactions were booked within the last minute.</summary>
    public int TransactionsLastMinute { get; } = figures.Transactions.Sum();

    /// <summary>The same by second: sixty numbers, that of the running second last.</summary>
    [ListSize(AssumedSize = TransactionRate.Seconds)]
    public int[] TransactionsBySecond { get; } = [.. figures.Transactions];

    /// <summary>What the bank itself has and owes, by purpose and currency.</summary>
    [ListSize(AssumedSize = UsualCount)]
    public OwnAccountBalance[] OwnAccounts { get; } =
        [.. figures.OwnAccounts.Select(account => new OwnAccountBalance(account))];

    /// <summary>The jobs that have failed within a day, the last one first.</summary>
    [ListSize(AssumedSize = UsualCount)]
    public FailedJob[] FailedJobs { get; } = [.. figures.FailedJobs.Select(job => new FailedJob(job))];

    /// <summary>How many messages could not be sent.</summary>
    public int DeadMessages { get; } = figures.DeadMessages;

    /// <summary>How many sessions began.</summary>
    public RecentEvents SignIns { get; } = new(figures.SignIns);

    /// <summary>How many sign-ins failed.</summary>
    public RecentEvents FailedSignIns { get; } = new(figures.FailedSignIns);

    private const int UsualCount = 20;
}

/// <summary>What the bank itself has or owes for a purpose.</summary>
/// <param name="account">The figures.</param>
[StaffOnly(Permission.ViewOperations)]
internal sealed class OwnAccountBalance(OwnAccount account)
{
    /// <summary>CASH, FEES and so on; BILLER_SETTLEMENT is what is owed to all billers.</summary>
    public string Purpose { get; } = account.Purpose;

    /// <summary>The balance; below zero where more was debited than credited.</summary>
    public Money Balance { get; } = Money.Of(account.Balance);
}

/// <summary>A job that has failed, at whichever process.</summary>
/// <param name="job">The figures.</param>
[StaffOnly(Permission.ViewOperations)]
internal sealed class FailedJob(JobFailureView job)
{
    /// <summary>Its name.</summary>
    public string Job { get; } = job.Job;

    /// <summary>How many of its runs have failed since the bank was opened.</summary>
    public long Failures { get; } = job.Failures;

    /// <summary>When the last one did.</summary>
    public DateTime LastFailedAt { get; } = job.LastFailedAt;
}

/// <summary>How often something happened of late.</summary>
/// <param name="count">The figures.</param>
[StaffOnly(Permission.ViewOperations)]
internal sealed class RecentEvents(RecentCount count)
{
    /// <summary>Within the last minute.</summary>
    public int LastMinute { get; } = count.LastMinute;

    /// <summary>Within the last hour.</summary>
    public int LastHour { get; } = count.LastHour;
}
