using BankGraph.Banking.Messages;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Messages;

public sealed class MessageFailureTests
{
    [Theory]
    [InlineData(400, "Dead")]
    [InlineData(401, "Waiting")]
    [InlineData(404, "Waiting")]
    [InlineData(429, "Waiting")]
    [InlineData(500, "Waiting")]
    public async Task Run_ProviderRefuses_TriesLaterUnlessTheNumberIsWrong(int status, string expected)
    {
        await using var twilio = await StubTwilio.StartAsync();
        await using var bank = await TestBank.OpenAsync<Sqlite>(twilio.Settings);
        await MessageBank.AddAsync(bank, MessageBank.Code(await MessageBank.RegisterAsync(bank), MessageChannel.Sms));
        twilio.Status = status;

        await MessageBank.DeliverAsync(bank);

        var row = Assert.Single(await MessageBank.RowsAsync(bank));
        Assert.Equal((expected, $"{status}"), ($"{row.Status}", row.LastError));
        Assert.NotNull(row.SealedContent);
    }

    [Fact]
    public async Task Run_NoAnswer_IsATimeOutAndTriedLater()
    {
        await using var twilio = await StubTwilio.StartAsync();
        var settings = twilio.Settings;
        settings["Messages:Timeout"] = "00:00:00.200";
        await using var bank = await TestBank.OpenAsync<Sqlite>(settings);
        await MessageBank.AddAsync(bank, MessageBank.Code(await MessageBank.RegisterAsync(bank), MessageChannel.Sms));
        twilio.Hangs = true;

        await MessageBank.DeliverAsync(bank);

        var row = Assert.Single(await MessageBank.RowsAsync(bank));
        Assert.Equal((MessageStatus.Waiting, "timeout"), (row.Status, row.LastError));
        Assert.Equal(bank.Clock.GetUtcNow().UtcDateTime + MessageDelivery.Pause(1), row.NextAttemptAt);
    }

    [Fact]
    public async Task Run_ServerIsDown_LeavesItAloneBeforeAllMessagesHaveFailed()
    {
        await using var twilio = await StubTwilio.StartAsync();
        await using var bank = await TestBank.OpenAsync<Sqlite>(twilio.Settings);
        var anna = await MessageBank.RegisterAsync(bank);
        for (var i = 0; i < 40; i++) await MessageBank.AddAsync(bank, MessageBank.Code(anna, MessageChannel.Sms));
        twilio.Status = 503;

        await MessageBank.DeliverAsync(bank);

        // Four are under way at once when the last straw comes.
        Assert.InRange(twilio.Requests, 5, 9);
        Assert.Equal(twilio.Requests, (await MessageBank.RowsAsync(bank)).Sum(row => row.Attempts));
    }

    [Fact]
    public void Pause_AfterFailures_GrowsUpToFourHours()
    {
        Assert.Equal(
            [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 14_400, 14_400],
            Enumerable.Range(1, 11).Select(attempts => (int)MessageDelivery.Pause(attempts).TotalSeconds));
        Assert.Equal(TimeSpan.FromHours(4), MessageDelivery.Pause(1000));
    }
}
