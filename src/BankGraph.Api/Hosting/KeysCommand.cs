using System.Data.Common;
using System.Net.Sockets;
using BankGraph.Banking.MasterKeys;

namespace BankGraph.Api.Hosting;

/// <summary>
/// The commands <c>keys status</c>, which tells how much each master key wraps, and <c>keys rotate</c>, which wraps all
/// of it with the current one. They name keys and never show one.
/// </summary>
internal static class KeysCommand
{
    /// <summary>All of it is under the current key: older ones may be taken away.</summary>
    public const int Done = 0;

    /// <summary>Something is still under another key.</summary>
    public const int Left = 3;

    /// <summary>Runs the command; the bank is not opened.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="StartupException">The command line makes no sense, or the bank could not start.</exception>
    public static async Task<int> RunAsync(
        string[] args,
        WebApplication app,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        if (args is not ["status" or "rotate", ..]) throw new StartupException("Say: keys status, or: keys rotate");
        await StartupChecks.PrepareAsync(app.Services, cancellationToken);
        try
        {
            return args[0] == "status"
                ? await StatusAsync(app.Services, output, cancellationToken)
                : await RotateAsync(app.Services, output, cancellationToken);
        }
        catch (Exception exception) when (exception is DbException or SocketException or TimeoutException)
        {
            throw new StartupException(StoreFailure.Explain(exception), exception);
        }
        catch (UnknownMasterKeyException exception)
        {
            throw new StartupException(exception.Message, exception);
        }
    }

    // Also for a bank that would not start, to tell which key it lacks.
    private static async Task<int> StatusAsync(
        IServiceProvider services,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        var ring = services.GetRequiredService<MasterKeyRing>();
        var uses = await services.GetRequiredService<MasterKeyQueries>().UseAsync(cancellationToken);
        var names = ring.Keys.Select(string? (key) => key.Name).Union(uses.Select(use => use.Name));
        foreach (var name in names)
        {
            var use = uses.FirstOrDefault(use => use.Name == name) ?? new MasterKeyUse(name, 0, 0);
            await output.WriteLineAsync(
                $"{name ?? "without a name"} ({Kind(name, ring)}): {use.BankKeys} of the bank's keys, "
                + $"{use.Customers} of its customers'");
        }

        return uses.All(use => use.Name == ring.Current.Name) ? Done : Left;
    }

    private static async Task<int> RotateAsync(
        IServiceProvider services,
        TextWriter output,
        CancellationToken cancellationToken)
    {
        await StartupChecks.OpenKeysAsync(services, cancellationToken);
        var rotated = await services.GetRequiredService<RotateMasterKey>().ExecuteAsync(null, cancellationToken);
        await output.WriteLineAsync($"{rotated} customers' keys were wrapped anew.");
        return await StatusAsync(services, output, cancellationToken);
    }

    private static string Kind(string? name, MasterKeyRing ring)
    {
        if (name is null) return "from before keys had names";
        if (name == ring.Current.Name) return "current";
        return ring.Has(name) ? "accepted" : "not given";
    }
}
