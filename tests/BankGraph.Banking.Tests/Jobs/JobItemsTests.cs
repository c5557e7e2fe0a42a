using BankGraph.Banking.Jobs;
using BankGraph.Ledger;

namespace BankGraph.Banking.Tests.Jobs;

public sealed class JobItemsTests : IAsyncLifetime
{
    private readonly ItemLog _log = new();
    private TestBank _bank = null!; // Opened before each test.

    public async Task InitializeAsync() => _bank = await TestBank.OpenAsync();

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task End_ItemsThatFailed_IsAFailureAndTellsOfTheFirstOnly()
    {
        var run = _log.Items(_bank).Begin("The test of");
        for (var i = 0; i < JobItems.MaxLogged + 5; i++)
            Assert.False(await run.TryAsync(Guid.NewGuid(), () => throw new InvalidOperationException(), default));
        Assert.True(await run.TryAsync(Guid.NewGuid(), () => Task.CompletedTask, default));

        Assert.Equal("The test of 25 items failed.", Assert.Throws<InvalidOperationException>(run.End).Message);
        Assert.Equal(JobItems.MaxLogged, _log.Lines.Count());
    }

    [Fact]
    public async Task End_NothingThatFailed_IsNone()
    {
        var run = _log.Items(_bank).Begin("The test of");
        Assert.True(await run.TryAsync(Guid.NewGuid(), () => Task.CompletedTask, default));

        run.End();

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Try_StoreThatIsAway_EndsTheRun()
    {
        var run = _log.Items(_bank).Begin("The test of");
        var away = new LedgerUnavailableException("Away.");

        await Assert.ThrowsAsync<LedgerUnavailableException>(
            () => run.TryAsync(Guid.NewGuid(), () => throw away, default));
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => run.TryAsync(Guid.NewGuid(), () => throw new InvalidOperationException("It failed.", away), default));

        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Try_SomebodyElseWhoIsAway_IsTheItemsFailure()
    {
        var run = _log.Items(_bank).Begin("The test of");

        Assert.False(await run.TryAsync(Guid.NewGuid(), () => throw new IOException("Away."), default));
    }

    [Fact]
    public async Task Try_TimeOutOfItsOwn_IsTheItemsFailure()
    {
        var run = _log.Items(_bank).Begin("The test of");

        Assert.False(await run.TryAsync(Guid.NewGuid(), () => throw new TaskCanceledException(), default));
    }

    [Fact]
    public async Task Try_CutOff_EndsTheRun()
    {
        var run = _log.Items(_bank).Begin("The test of");
        var cut = new CancellationToken(canceled: true);

        await Assert.ThrowsAsync<TaskCanceledException>(
            () => run.TryAsync(Guid.NewGuid(), () => throw new TaskCanceledException(), cut));

        Assert.Empty(_log.Lines);
    }
}
