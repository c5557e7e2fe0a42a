using BankGraph.Api.BillerSimulator;
using BankGraph.Api.ClearingSimulator;
using BankGraph.Api.Features.Audit;
using BankGraph.Api.Stores.Redis;
using BankGraph.Banking;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.ExternalTransfers;

namespace BankGraph.Api.Hosting;

/// <summary>Puts the process together.</summary>
internal static class BankHost
{
    private const string EnvironmentPrefix = "BANKGRAPH__";
    private const string DefaultUrl = "http://localhost:5080";
    private const string SettingsAreReadOnce = "--hostBuilder:reloadConfigOnChange=false";

    /// <summary>
    /// Runs until the process is told to stop; with the arguments <c>schema ...</c> or <c>operations ...</c> it runs
    /// that command of the GraphQL server, without opening the bank; with <c>staff add ...</c> it adds staff, with
    /// <c>keys ...</c> it looks after the master keys.
    /// </summary>
    /// <param name="args">The command line.</param>
    /// <param name="output">Where commands write.</param>
    /// <returns>The exit code: 0 for success.</returns>
    /// <exception cref="StartupException">It cannot start.</exception>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        if (args is ["schema" or "operations", ..])
        {
            await using var commands = Create(TrustedOperations.OffArguments);
            return await commands.RunWithGraphQLCommandsAsync(args);
        }

        if (args is ["staff", ..])
        {
            await using var bank = Create(args[1..]);
            await StaffCommand.RunAsync(args[1..], bank);
            return 0;
        }

        if (args is ["keys", ..])
        {
            await using var bank = Create(args[1..]);
            return await KeysCommand.RunAsync(args[1..], bank, output, CancellationToken.None);
        }

        await using var app = Create(args);
        await StartupChecks.RunAsync(app.Services, CancellationToken.None);
        await app.RunAsync();
        return 0;
    }

    /// <summary>The process, ready to start.</summary>
    /// <exception cref="StartupException">A setting makes no sense.</exception>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        // Settings lie beside the program, wherever it is started from; data lies where it is started. Where both are
        // one folder, to watch it for changed settings would wake a thread at each page that the database writes.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [SettingsAreReadOnce, .. args],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddEnvironmentVariables(EnvironmentPrefix).AddCommandLine(args);
        change?.Invoke(builder);

        var settings = HostSettings.Read(builder.Configuration);
        builder.Configuration["Security:KeyDirectory"] ??= Path.Combine(settings.DataFolder, "keys");
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.ShutdownTimeout);
        builder.AddWebServer(DefaultUrl);
        builder.Services.AddSingleton(settings);
        builder.Services.AddBankStore(settings, StoreOptions.Read(builder.Configuration));
        builder.Services.AddRedis(builder.Configuration);
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<IRequestOrigin, HttpOrigin>();
        builder.Services.AddBanking(builder.Configuration);
        builder.Services.AddBillerSimulatorClient(HttpBillerGateway.ClientName, builder.Environment);
        builder.AddClearingSimulator(HttpPaymentGateway.ClientName);
        builder.Services.AddLiveTopics(builder.Configuration);
        if (settings.RunsWorkers) builder.Services.AddBankingWorkers();
        if (settings.ServesApi) builder.AddBankApi(settings);
        builder.Services.AddHealth(builder.Configuration, settings);
        builder.Services.AddTelemetry(builder.Configuration);

        var app = builder.Build();
        app.UseTelemetry();
        app.UseBankPipeline(settings);
        app.AnnounceWhenStarted(settings);
        return app;
    }
}
