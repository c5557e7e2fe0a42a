using System.Text;
using BankGraph.Banking;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Hosting;

/// <summary>
/// The command <c>staff add --email ... --name ... --roles "ADMIN"</c>: how a bank gets its first administrator. The
/// password is read from the input, so that it stands in no list of processes and no history of commands.
/// </summary>
internal static partial class StaffCommand
{
    /// <summary>Adds the person and returns; the bank is not opened.</summary>
    /// <exception cref="StartupException">The command line makes no sense, or the person is refused.</exception>
    public static async Task RunAsync(string[] args, WebApplication app, TextReader? input = null)
    {
        if (args is not ["add", ..])
            throw new StartupException("Say: staff add --email <address> --name <name> --roles \"ADMIN\"");
        await StartupChecks.RunAsync(app.Services, CancellationToken.None);
        LogPassword(app.Logger);
        var password = input is null ? await ReadPasswordAsync() : await input.ReadLineAsync();
        var names = Setting(app, "Roles").ToUpperInvariant().Split(' ', ',');
        var roles = RoleSet.Parse(names);
        if (roles.Count() != names.Length)
            throw new StartupException($"Roles are {string.Join(", ", Enum.GetNames<Role>()).ToUpperInvariant()}.");

        var person = new Registration(Setting(app, "Name"), Setting(app, "Email"), password ?? "", null);
        var outcome = await app.Services.GetRequiredService<AddStaff>()
            .ExecuteAsync(person, roles, CancellationToken.None);
        if (outcome.IsRefused) throw new StartupException(((BankError)outcome.Error).Message);
        LogAdded(app.Logger, outcome.Value.Id, roles);
    }

    private static string Setting(WebApplication app, string name) =>
        app.Configuration[name] ?? throw new StartupException($"Say --{name.ToLowerInvariant()} too.");

    private static async Task<string?> ReadPasswordAsync()
    {
        if (Console.IsInputRedirected) return await Console.In.ReadLineAsync();
        var password = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key != ConsoleKey.Backspace) password.Append(key.KeyChar);
            else if (password.Length > 0) password.Length--;
        }

        return password.ToString();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Type the password, which is not shown, and Enter.")]
    private static partial void LogPassword(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Id} may sign in as {Roles}.")]
    private static partial void LogAdded(ILogger logger, Guid id, RoleSet roles);
}
