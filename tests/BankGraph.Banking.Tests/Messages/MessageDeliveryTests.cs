using BankGraph.Banking.Messages;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Messages;

public abstract class MessageDeliveryTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Run_WaitingMessage_IsHandedOverOnceAndForgotten()
    {
        await using var twilio = await StubTwilio.StartAsync();
        await using var bank = await TestBank.OpenAsync<TStore>(twilio.Settings);
        await MessageBank.AddAsync(bank, MessageBank.Code(await MessageBank.RegisterAsync(bank), MessageChannel.Sms));

        await MessageBank.DeliverAsync(bank);
        await MessageBank.DeliverAsync(bank);

        var form = Assert.Single(twilio.Taken);
        Assert.Equal((MessageBank.Phone, "+15005550006"), (form["To"], form["From"]));
        Assert.Contains("123456", form["Body"]);
        var row = Assert.Single(await MessageBank.RowsAsync(bank));
        Assert.Equal((MessageStatus.Sent, 1), (row.Status, row.Attempts));
        Assert.Null(row.SealedContent);
    }

    [Fact]
    public async Task Run_TwoWorkersAtOnce_HandOverEachMessageOnce()
    {
        await using var twilio = await StubTwilio.StartAsync();
        await using var bank = await TestBank.OpenAsync<TStore>(twilio.Settings);
        var anna = await MessageBank.RegisterAsync(bank);
        for (var i = 0; i < 30; i++)
            await MessageBank.AddAsync(bank, MessageBank.Code(anna, MessageChannel.Sms, $"no{i}."));

        var other = MessageBank.AnotherDelivery(bank);
        await Task.WhenAll(MessageBank.DeliverAsync(bank), other.RunAsync(default));

        var bodies = twilio.Taken.Select(form => form["Body"]).ToList();
        Assert.Equal(30, bodies.Count);
        Assert.Equal(30, bodies.Distinct().Count());
        Assert.All(await MessageBank.RowsAsync(bank), row => Assert.Equal(1, row.Attempts));
    }

    [Fact]
    public async Task Run_AttemptCutOff_IsMadeAgainWhenItsTimeIsOver()
    {
        await using var twilio = await StubTwilio.StartAsync();
        await using var bank = await TestBank.OpenAsync<TStore>(twilio.Settings);
        await MessageBank.AddAsync(bank, MessageBank.Code(await MessageBank.RegisterAsync(bank), MessageChannel.Sms));
        twilio.Hangs = true;
        using var killed = new CancellationTokenSource();
        var run = MessageBank.DeliveryOf(bank).RunAsync(killed.Token);
        while (twilio.Requests == 0) await Task.Delay(5);
        await killed.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        twilio.Hangs = false;

        var restarted = MessageBank.AnotherDelivery(bank);
        await restarted.RunAsync(default);
        Assert.Empty(twilio.Taken);
        bank.Clock.Advance(TimeSpan.FromMinutes(1));
        await restarted.RunAsync(default);

        Assert.Single(twilio.Taken);
        Assert.Equal(2, Assert.Single(await MessageBank.RowsAsync(bank)).Attempts);
    }

    [Fact]
    public async Task Run_AgainAndAgainRefused_EndsAmongTheDeadUntilSomebodyAsks()
    {
        await using var twilio = await StubTwilio.StartAsync();
        var settings = twilio.Settings;
        settings["Messages:MaxAttempts"] = "3";
        await using var bank = await TestBank.OpenAsync<TStore>(settings);
        await MessageBank.AddAsync(bank, MessageBank.Code(await MessageBank.RegisterAsync(bank), MessageChannel.Sms));
        twilio.Status = 503;
        for (var i = 0; i < 5; i++)
        {
            await MessageBank.DeliverAsync(bank);
            bank.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(3, twilio.Requests);
        var dead = bank.Get<DeadMessages>();
        var count = Assert.Single(await dead.CountAsync(default));
        Assert.Equal(new DeadMessageCount(MessageChannel.Sms, MessageKinds.SignInCode, "503", 1), count);

        twilio.Status = 201;
        Assert.Equal(1, await dead.RetryAsync(MessageKinds.SignInCode, default));
        await MessageBank.DeliverAsync(bank);
        Assert.Single(twilio.Taken);
        Assert.Empty(await dead.CountAsync(default));
    }

    [Fact]
    public async Task Run_TooLate_IsNotSent()
    {
        await using var twilio = await StubTwilio.StartAsync();
        await using var bank = await TestBank.OpenAsync<TStore>(twilio.Settings);
        var code = MessageBank.Code(await MessageBank.RegisterAsync(bank), MessageChannel.Sms);
        await MessageBank.AddAsync(
            bank, code with { ExpiresAt = bank.Clock.GetUtcNow().UtcDateTime.AddMinutes(5) });
        bank.Clock.Advance(TimeSpan.FromMinutes(5));

        await MessageBank.DeliverAsync(bank);

        Assert.Empty(twilio.Taken);
        var row = Assert.Single(await MessageBank.RowsAsync(bank));
        Assert.Equal(MessageStatus.Expired, row.Status);
        Assert.Null(row.SealedContent);
    }

    [Fact]
    public async Task Housekeeping_AMonthAfterTheEnd_ForgetsTheRow()
    {
        await using var twilio = await StubTwilio.StartAsync();
        await using var bank = await TestBank.OpenAsync<TStore>(twilio.Settings);
        await MessageBank.AddAsync(bank, MessageBank.Code(await MessageBank.RegisterAsync(bank), MessageChannel.Sms));
        await MessageBank.DeliverAsync(bank);
        bank.Clock.Advance(TimeSpan.FromDays(31));
        await MessageBank.AddAsync(
            bank, MessageBank.Code(await MessageBank.RegisterAsync(bank, "ben@example.com"), MessageChannel.Sms));

        await ActivatorUtilities.CreateInstance<MessageHousekeeping>(bank.Get<IServiceProvider>()).RunAsync(default);

        Assert.Equal(MessageStatus.Waiting, Assert.Single(await MessageBank.RowsAsync(bank)).Status);
    }
}
