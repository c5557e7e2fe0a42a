using System.Data.Common;
using System.Net.Sockets;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.MasterKeys;
using BankGraph.Banking.Migrations;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Hosting;

/// <summary>
/// Finds out whether the process can work before anything runs. The framework would log a failure with its stack, which
/// hides the one sentence that matters.
/// </summary>
internal static class StartupChecks
{
    /// <summary>Checks folder and settings, brings the database to this program's schema, and opens its keys.</summary>
    /// <exception cref="StartupException">It cannot start.</exception>
    public static async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await PrepareAsync(services, cancellationToken);
        await OpenKeysAsync(services, cancellationToken);
    }

    /// <summary>As above, all but the keys.</summary>
    /// <exception cref="StartupException">It cannot start.</exception>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        CheckFolder(services.GetRequiredService<HostSettings>().DataFolder);
        CheckSettings(services);
        CheckAccess(services.GetService<Schema>());
        try
        {
            await services.GetRequiredService<BankMigrator>().MigrateAsync(cancellationToken);
        }
        catch (SchemaTooNewException exception)
        {
            throw new StartupException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is DbException or SocketException or TimeoutException)
        {
            throw new StartupException(StoreFailure.Explain(exception), exception);
        }
    }

    /// <summary>Opens the bank's keys.</summary>
    /// <exception cref="StartupException">A master key is missing, or the bank's keys are.</exception>
    public static async Task OpenKeysAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            await services.GetRequiredService<OpenBankKeys>().ExecuteAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is UnknownMasterKeyException or LostBankKeysException)
        {
            throw new StartupException(exception.Message, exception);
        }
        catch (Exception exception) when (exception is DbException or SocketException or TimeoutException)
        {
            throw new StartupException(StoreFailure.Explain(exception), exception);
        }
    }

    private static void CheckFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Guid.NewGuid():N}");
            using var file = File.Create(probe, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The data folder {folder} cannot be written. Set DataFolder (BANKGRAPH__DATAFOLDER) to one that can.",
                exception);
        }
    }

    private static void CheckAccess(Schema? schema)
    {
        if (schema is not null && FieldAccess.Unclassified(schema).ToArray() is { Length: > 0 } fields)
            throw new StartupException($"Nobody has said who may read {string.Join(", ", fields)}.");
    }

    private static void CheckSettings(IServiceProvider services)
    {
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (Exception exception) when (exception is OptionsValidationException or AggregateException)
        {
            var all = exception is AggregateException several
                ? several.Flatten().InnerExceptions
                : [exception];
            if (!all.All(failure => failure is OptionsValidationException)) throw;

            // Settings that others look at are found wanting once for each.
            var sentences = all.Cast<OptionsValidationException>().SelectMany(failure => failure.Failures).Distinct();
            throw new StartupException(string.Join(Environment.NewLine, sentences), exception);
        }
        catch (InvalidOperationException exception)
        {
            // A number or a duration that is none; secrets are text and are not quoted here.
            throw new StartupException($"The configuration cannot be read: {exception.Message}", exception);
        }
    }
}
