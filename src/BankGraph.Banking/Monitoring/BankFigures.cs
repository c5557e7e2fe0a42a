using BankGraph.Ledger;

namespace BankGraph.Banking.Monitoring;

/// <summary>How the bank is doing at an instant.</summary>
/// <param name="At">When it was looked.</param>
/// <param name="Transactions">
/// How many transactions were booked in each of the last sixty seconds by all processes, the running second last.
/// </param>
/// <param name="OwnAccounts">The accounts of the bank itself, by purpose and currency.</param>
/// <param name="FailedJobs">The jobs that have failed within a day, the last one first.</param>
/// <param name="DeadMessages">How many messages could not be sent.</param>
/// <param name="SignIns">Sessions that began.</param>
/// <param name="FailedSignIns">Wrong passwords and codes.</param>
public sealed record BankFigures(
    DateTime At,
    IReadOnlyList<int> Transactions,
    IReadOnlyList<OwnAccount> OwnAccounts,
    IReadOnlyList<JobFailureView> FailedJobs,
    int DeadMessages,
    RecentCount SignIns,
    RecentCount FailedSignIns);

/// <summary>What the bank itself has or owes for a purpose.</summary>
/// <param name="Purpose">CASH, FEES and so on; of what it owes billers, all together.</param>
/// <param name="Balance">The balance; below zero where more was debited than credited.</param>
public sealed record OwnAccount(string Purpose, Money Balance);

/// <summary>A job that has failed.</summary>
/// <param name="Job">Its name in the code.</param>
/// <param name="Failures">How many of its runs have failed since the bank was opened.</param>
/// <param name="LastFailedAt">When the last one did.</param>
public sealed record JobFailureView(string Job, long Failures, DateTime LastFailedAt);

/// <summary>How often something happened of late.</summary>
/// <param name="LastMinute">Within the last minute.</param>
/// <param name="LastHour">Within the last hour.</param>
public readonly record struct RecentCount(int LastMinute, int LastHour);
