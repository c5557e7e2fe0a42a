using BankGraph.Api.Stores.Sqlite;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Events;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Tests;

public sealed class HostingTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("bankgraph-");
    private readonly SignallingPublisher _publisher = new();

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Store.ConnectionString)) SqliteConnection.ClearPool(connection);
        _root.Delete(recursive: true);
    }

    private SqliteStore Store => new(Path.Combine(_root.FullName, "bank.db"));

    [Fact]
    public async Task Development_EmptyFolder_OpensWithItsDemonstrationAndTellsTheStreams()
    {
        using var host = Build(Environments.Development);
        await host.StartAsync();

        var login = host.Services.GetRequiredService<Login>();
        var anna = (await login.ExecuteAsync("anna@example.com", "demo-Password-1", default)).Value;
        await _publisher.FirstChange.WaitAsync(TimeSpan.FromMinutes(1));
        await host.StopAsync();

        Assert.NotEqual(Guid.Empty, anna.CustomerId);
        Assert.Empty(await host.Services.GetRequiredService<LedgerVerifier>().VerifyAsync(default));
    }

    [Fact]
    public async Task Development_StartedAgain_KeepsSessionsAndData()
    {
        SignedIn signedIn;
        using (var first = Build(Environments.Development))
        {
            await first.StartAsync();
            var login = first.Services.GetRequiredService<Login>();
            signedIn = (await login.ExecuteAsync("ben@example.com", "demo-Password-2", default)).Value;
            await first.StopAsync();
        }

        using var second = Build(Environments.Development);
        await second.StartAsync();
        var viewer = await second.Services.GetRequiredService<SessionAuthenticator>()
            .AuthenticateAsync(signedIn.AccessToken.Value, default);
        await second.StopAsync();

        Assert.Equal(signedIn.CustomerId, viewer?.CustomerId);
    }

    [Fact]
    public async Task Production_WithoutItsSettings_DoesNotStartAndSaysWhatIsMissing()
    {
        using var host = Build(Environments.Production);

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains("Security:SigningKeyPem", exception.Message);
        Assert.Contains("Security:PersonalDataKey", exception.Message);
        Assert.Empty(_root.GetFileSystemInfos());
    }

    private IHost Build(string environment)
    {
        var store = Store;
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            EnvironmentName = environment,
            ContentRootPath = _root.FullName,
        });
        builder.Services.AddSingleton<LedgerStore>(new SqliteLedgerStore(store));
        builder.Services.AddSingleton<IBankEventPublisher>(_publisher);
        builder.Services.AddSingleton<IBillerGateway>(new TestGateway());
        builder.Services.AddPooledDbContextFactory<BankDbContext>(options => store.Configure(options));
        builder.Services.AddBanking(builder.Configuration).AddBankingWorkers();
        return builder.Build();
    }

    private sealed class SignallingPublisher : IBankEventPublisher
    {
        private readonly TaskCompletionSource _firstChange = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task FirstChange => _firstChange.Task;

        public Task AccountChangedAsync(Guid accountId, long sequence, CancellationToken cancellationToken)
        {
            _firstChange.TrySetResult();
            return Task.CompletedTask;
        }

        public Task TicketChangedAsync(
            Guid customerId,
            long sequence,
            long? customerSequence,
            CancellationToken cancellationToken) => Task.CompletedTask;

        public Task NotifiedAsync(Guid customerId, long sequence, CancellationToken cancellationToken) =>
            Task.CompletedTask;

        public Task BillNotifiedAsync(Guid customerId, Guid notificationId, CancellationToken cancellationToken) =>
            Task.CompletedTask;
    }
}
