using System.Net.Mail;
using BankGraph.Banking.Messages;
using BankGraph.Testing.Servers;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Messages;

public sealed class SmtpCarrierTests(SmtpCarrierTests.MailServer server) : IClassFixture<SmtpCarrierTests.MailServer>
{
    [Fact]
    public async Task Send_Letter_ArrivesWithASubjectAndAStableId()
    {
        await using var bank = await OpenAsync();
        var mailbox = NewMailbox("anna");
        await SendAsync(bank, mailbox);

        var mail = Assert.Single(server.Smtp.MailFor(new MailAddress(mailbox)));
        var row = Assert.Single(await MessageBank.RowsAsync(bank));
        Assert.Equal(MessageStatus.Sent, row.Status);
        Assert.Matches("(?m)^From: .*<no-reply@bank.example>", mail);
        Assert.Contains("Subject: Your code to sign in", mail);
        Assert.Contains($"Message-ID: <{row.Id:N}@bank.example>", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Hello Anna Berg,", mail);
        Assert.Contains("123456 is your code", mail);
    }

    [Fact]
    public async Task Send_UnknownMailbox_IsDeadAtOnceWithNothingPersonalWrittenDown()
    {
        await using var bank = await OpenAsync();
        await SendAsync(bank, NewMailbox("unknown"));

        var row = Assert.Single(await MessageBank.RowsAsync(bank));
        Assert.Equal((MessageStatus.Dead, "550"), (row.Status, row.LastError));
    }

    [Fact]
    public async Task Send_BusyMailbox_IsTriedLater()
    {
        await using var bank = await OpenAsync();
        await SendAsync(bank, NewMailbox("busy"));

        var row = Assert.Single(await MessageBank.RowsAsync(bank));
        Assert.Equal((MessageStatus.Waiting, "451"), (row.Status, row.LastError));
    }

    [Fact]
    public async Task Send_SilentServer_IsATimeOut()
    {
        await using var bank = await OpenAsync(("Messages:Timeout", "00:00:00.300"));
        await SendAsync(bank, NewMailbox("slow"));

        Assert.Equal("timeout", Assert.Single(await MessageBank.RowsAsync(bank)).LastError);
    }

    [Fact]
    public async Task Send_ServerThatCannotEncrypt_IsNotToldAnything()
    {
        await using var bank = await OpenAsync(("Messages:Smtp:Security", "StartTls"));
        var mailbox = NewMailbox("anna");
        await SendAsync(bank, mailbox);

        Assert.Empty(server.Smtp.MailFor(new MailAddress(mailbox)));
        Assert.Equal(MessageStatus.Waiting, Assert.Single(await MessageBank.RowsAsync(bank)).Status);
    }

    [Fact]
    public async Task Send_ServerDownThenUp_ArrivesOnceItIsThere()
    {
        await using var smtp = await SmtpServer.StartAsync();
        await using var bank = await OpenAsync(("Messages:Smtp:Port", $"{smtp.Port}"));
        var mailbox = NewMailbox("anna");
        await smtp.KillAsync();
        await SendAsync(bank, mailbox);
        Assert.Equal("connection", Assert.Single(await MessageBank.RowsAsync(bank)).LastError);

        await smtp.StartAgainAsync();
        bank.Clock.Advance(MessageDelivery.Pause(1));
        await MessageBank.DeliverAsync(bank);

        Assert.Single(smtp.MailFor(new MailAddress(mailbox)));
    }

    [Fact]
    public async Task Send_ToAFolder_WritesEmailsAndShortMessages()
    {
        var folder = Directory.CreateTempSubdirectory("bankgraph-messages-");
        var settings = new Dictionary<string, string?> { ["Messages:Folder"] = folder.FullName };
        await using var bank = await TestBank.OpenAsync<Sqlite>(settings);
        var anna = await MessageBank.RegisterAsync(bank);
        await MessageBank.AddAsync(bank, MessageBank.Code(anna, MessageChannel.Email));
        await MessageBank.AddAsync(bank, MessageBank.Code(anna, MessageChannel.Sms));

        await MessageBank.DeliverAsync(bank);

        Assert.Contains("To: anna@example.com", File.ReadAllText(Assert.Single(folder.GetFiles("*.eml")).FullName));
        Assert.Contains(MessageBank.Phone, File.ReadAllText(Assert.Single(folder.GetFiles("*.sms.txt")).FullName));
        folder.Delete(recursive: true);
    }

    private static string NewMailbox(string name) => $"{name}-{Guid.NewGuid():N}@example.com";

    private static async Task SendAsync(TestBank bank, string mailbox)
    {
        await MessageBank.AddAsync(
            bank, MessageBank.Code(await MessageBank.RegisterAsync(bank, mailbox), MessageChannel.Email));
        await MessageBank.DeliverAsync(bank);
    }

    private Task<TestBank> OpenAsync(params (string Key, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Messages:From"] = "Bank <no-reply@bank.example>",
            ["Messages:Smtp:Host"] = "127.0.0.1",
            ["Messages:Smtp:Port"] = $"{server.Smtp.Port}",
            ["Messages:Smtp:Security"] = "None",
        };
        foreach (var (key, value) in changes) settings[key] = value;
        return TestBank.OpenAsync<Sqlite>(settings);
    }

    public sealed class MailServer : IAsyncLifetime
    {
        private SmtpServer? _smtp;

        public SmtpServer Smtp => _smtp ?? throw new InvalidOperationException("It has not been started.");

        public async Task InitializeAsync() => _smtp = await SmtpServer.StartAsync();

        public async Task DisposeAsync()
        {
            if (_smtp is not null) await _smtp.DisposeAsync();
        }
    }
}
