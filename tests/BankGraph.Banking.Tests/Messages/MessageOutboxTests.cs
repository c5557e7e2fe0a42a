using System.Text;
using BankGraph.Banking.Messages;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Messages;

public sealed class MessageOutboxTests
{
    [Fact]
    public async Task Add_Message_KeepsAddressAndCodeSealed()
    {
        await using var bank = await TestBank.OpenAsync();
        await MessageBank.AddAsync(bank, MessageBank.Code(await MessageBank.RegisterAsync(bank), MessageChannel.Email));

        var row = Assert.Single(await MessageBank.RowsAsync(bank));
        var bytes = Encoding.Latin1.GetString(row.SealedContent ?? []);
        Assert.DoesNotContain("123456", bytes);
        Assert.DoesNotContain("anna@example.com", bytes);
    }

    [Fact]
    public async Task Add_TransactionThatFails_LeavesNothing()
    {
        await using var bank = await TestBank.OpenAsync();
        var anna = await MessageBank.RegisterAsync(bank);

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => bank.Get<BankWriter>().RunAsync<bool>(
            async (context, cancellation) =>
            {
                await bank.Get<MessageOutbox>().AddAsync(
                    context, MessageBank.Code(anna, MessageChannel.Email), cancellation);
                await context.SaveChangesAsync(cancellation);
                throw new TimeZoneNotFoundException();
            },
            default));

        Assert.Empty(await MessageBank.RowsAsync(bank));
    }

    [Fact]
    public async Task Add_ShortMessageWithoutAPhone_SaysThatThereIsNowhereToSendItTo()
    {
        await using var bank = await TestBank.OpenAsync();

        Assert.False(await MessageBank.AddAsync(
            bank, MessageBank.Code(await bank.RegisterAsync(), MessageChannel.Sms)));
        Assert.Empty(await MessageBank.RowsAsync(bank));
    }

    [Fact]
    public async Task Add_GermanCustomerAndAnotherAddress_WritesGermanToThatAddress()
    {
        await using var twilio = await StubTwilio.StartAsync();
        await using var bank = await TestBank.OpenAsync<Sqlite>(twilio.Settings);
        var anna = await bank.RegisterAsync();
        await using (var context = bank.Context())
        {
            context.Add(new ContactSettings { CustomerId = anna, Language = Language.German });
            await context.SaveChangesAsync();
        }

        await MessageBank.AddAsync(
            bank, MessageBank.Code(anna, MessageChannel.Sms) with { Address = "+4930123456" });
        await MessageBank.DeliverAsync(bank);

        var form = Assert.Single(twilio.Taken);
        Assert.Equal("+4930123456", form["To"]);
        Assert.Contains("Ihr Code zum Anmelden", form["Body"]);
    }

    [Fact]
    public async Task Add_ChannelThatNobodyTakes_KeepsTheMessage()
    {
        await using var bank = await TestBank.OpenAsync();
        await MessageBank.AddAsync(bank, MessageBank.Code(await MessageBank.RegisterAsync(bank), MessageChannel.Email));

        await MessageBank.DeliverAsync(bank);

        var row = Assert.Single(await MessageBank.RowsAsync(bank));
        Assert.Equal((MessageStatus.Waiting, 0), (row.Status, row.Attempts));
    }

    [Fact]
    public async Task Add_NotBefore_WaitsUntilThen()
    {
        await using var twilio = await StubTwilio.StartAsync();
        await using var bank = await TestBank.OpenAsync<Sqlite>(twilio.Settings);
        var code = MessageBank.Code(await MessageBank.RegisterAsync(bank), MessageChannel.Sms);
        await MessageBank.AddAsync(bank, code with { NotBefore = bank.Clock.GetUtcNow().UtcDateTime.AddHours(8) });

        await MessageBank.DeliverAsync(bank);
        Assert.Empty(twilio.Taken);
        bank.Clock.Advance(TimeSpan.FromHours(8));
        await MessageBank.DeliverAsync(bank);

        Assert.Single(twilio.Taken);
    }
}
