using System.Net.Mail;

namespace BankGraph.Testing.Servers;

/// <summary>
/// A real mail server (aiosmtpd) that keeps what it is given. Mailboxes whose name begins with <c>unknown</c> do not
/// exist (550), those that begin with <c>busy</c> are to be tried later (451), <c>slow</c> ones do not answer.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    private const string Handler = """
        import asyncio, os, time

        class Sink:
            def __init__(self, folder):
                self.folder = folder

            @classmethod
            def from_cli(cls, parser, *args):
                return cls(args[0])

            async def handle_RCPT(self, server, session, envelope, address, options):
                if address.startswith('unknown'):
                    return f'550 5.1.1 <{address}> is not here'
                if address.startswith('busy'):
                    return f'451 4.3.0 <{address}> later'
                if address.startswith('slow'):
                    await asyncio.sleep(60)
                envelope.rcpt_tos.append(address)
                return '250 OK'

            async def handle_DATA(self, server, session, envelope):
                path = os.path.join(self.folder, f'{time.time_ns()}')
                with open(path + '.part', 'wb') as file:
                    file.write(envelope.content)
                os.rename(path + '.part', path + '.eml')
                return '250 OK'
        """;

    // The distribution's own Python is the one that has the distribution's packages.
    private const string Python = "/usr/bin/python3";

    private readonly ServerProcess _process = new("smtp", "Server is listening on", stopSignal: "KILL");

    private SmtpServer()
    {
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => _process.Port;

    /// <summary>Starts a server of one's own.</summary>
    public static async Task<SmtpServer> StartAsync()
    {
        var server = new SmtpServer();
        try
        {
            var process = server._process;
            process.CreateFolder();
            await File.WriteAllTextAsync(Path.Combine(process.Folder, "sink.py"), Handler);
            await process.StartAsync(port =>
            [
                "env", "PYTHONPATH=" + process.Folder, "PYTHONDONTWRITEBYTECODE=1",
                Python, "-u", "-m", "aiosmtpd", "-n", "-d", "-c", "sink.Sink", "-l", $"127.0.0.1:{port}",
                Path.Combine(process.Folder, "data"),
            ]);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the server at once.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <summary>Starts it again on the same port.</summary>
    public Task StartAgainAsync() => _process.StartAgainAsync();

    /// <summary>What it was given for a mailbox, the oldest first, with headers, as it came.</summary>
    public IReadOnlyList<string> MailFor(MailAddress mailbox) =>
    [
        .. Directory.GetFiles(Path.Combine(_process.Folder, "data"), "*.eml")
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Where(mail => mail.Contains($"To: {mailbox.Address}", StringComparison.Ordinal)),
    ];

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
