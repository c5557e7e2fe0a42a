namespace BankGraph.EntityFrameworkCore.MySql.Tests;

/// <summary>What hangs is to fail instead. The time is far beyond what any of these steps takes.</summary>
internal static class Deadline
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static Task Within(Func<Task> work) => Task.Run(work).WaitAsync(Limit);

    public static Task<T> Within<T>(Func<Task<T>> work) => Task.Run(work).WaitAsync(Limit);
}
