namespace BankGraph.Api.Features.Streams;

/// <summary>Wakes every stream once, whatever it waits for; for when signals may have been lost.</summary>
internal sealed class StreamAlarm
{
    private TaskCompletionSource _next = New();

    /// <summary>
    /// Done when the alarm rings the next time. Take it before looking, and nothing rings unheard in between.
    /// </summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Rings, without waiting for anybody to wake up.</summary>
    public void Ring() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
