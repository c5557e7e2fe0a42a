using BankGraph.Testing.Driving;
using BankGraph.Testing.Servers;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// Processes and servers that are killed in the middle of a load. Every order is answered in the end, has one effect,
/// and nothing that was answered is lost.
/// </summary>
[Collection(Lines.Faults)]
public sealed class FaultTests
{
    private const int Callers = 24;
    private const int Some = 200;

    [Theory]
    [InlineData("mariadb")]
    [InlineData("postgresql")]
    public async Task Kill_OneOfTwoProcessesOnOneDatabase_TheOtherGoesOn(string provider)
    {
        var settings = provider == "mariadb"
            ? On(provider, (await MariaDbServer.SharedAsync()).NewDatabase())
            : On(provider, (await PostgreSqlServer.SharedAsync()).NewDatabase());
        await using var first = await BankProcess.StartAsync(settings);
        await using var second = await BankProcess.StartAsync(settings with { WorkFolder = first.WorkFolder });
        using var load = await WitnessedLoad.StartAsync(Callers, second, first);
        await load.WaitForAsync(Some);

        await first.KillAsync();
        await load.WaitForAsync(Some);
        await first.StartAgainAsync();
        await load.WaitForAsync(Some);

        await load.EndAsync();
        Assert.NotEqual(0, load.Resent);
    }

    [Fact]
    public async Task Kill_MariaDbUnderLoad_LosesNothingAcknowledged()
    {
        await using var server = await MariaDbServer.StartAsync();
        await KillServerAsync(
            On("mariadb", server.NewDatabase()), server.KillAsync, server.StartAgainAsync);
    }

    [Fact]
    public async Task Kill_PostgreSqlUnderLoad_LosesNothingAcknowledged()
    {
        await using var server = await PostgreSqlServer.StartAsync("--synchronous_commit=on");
        await KillServerAsync(
            On("postgresql", server.NewDatabase()), server.KillAsync, server.StartAgainAsync);
    }

    [Fact]
    public async Task Hang_OfEveryConnectionToMariaDbUnderLoad_LosesNothingAcknowledgedAndEndsByItself()
    {
        var server = await MariaDbServer.SharedAsync();
        await using var cable = new Cable(server.Port);
        var connectionString = server.NewDatabase().Replace($"Port={server.Port}", $"Port={cable.Port}");
        await using var bank = await BankProcess.StartAsync(
            On("mariadb", $"{connectionString};Default Command Timeout=5"));
        using var load = await WitnessedLoad.StartAsync(Callers, bank);
        await load.WaitForAsync(Some);

        cable.Forget();

        await load.WaitForAsync(Some);
        await load.EndAsync();
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("mariadb")]
    public async Task Clock_JumpsBackUnderLoadAndAcrossAKill_NothingIsLostAndHistoriesStayInOrder(string provider)
    {
        using var clock = new JumpingClock();
        var settings = provider == "sqlite"
            ? BankSetup.Quiet
            : On(provider, (await MariaDbServer.SharedAsync()).NewDatabase());
        await using var bank = await BankProcess.StartAsync(settings with { Clock = clock });
        using var load = await WitnessedLoad.StartAsync(Callers, bank);
        await load.WaitForAsync(Some);

        clock.Jump(TimeSpan.FromHours(-1));
        await Task.Delay(TimeSpan.FromSeconds(2));
        await load.SignInAgainAsync();
        await load.WaitForAsync(Some);
        using (var newcomer = await BankClient.NewCustomerAsync(bank)) await newcomer.OpenAccountWithAsync(5m);

        await bank.KillAsync();
        await bank.StartAgainAsync();
        await load.WaitForAsync(Some);
        await load.EndAsync();
    }

    private static async Task KillServerAsync(BankProcessSettings settings, Func<Task> kill, Func<Task> startAgain)
    {
        await using var bank = await BankProcess.StartAsync(settings);
        using var load = await WitnessedLoad.StartAsync(Callers, bank);
        for (var kills = 0; kills < 2; kills++)
        {
            await load.WaitForAsync(Some);
            await kill();
            await startAgain();
        }

        await load.WaitForAsync(Some);
        await load.EndAsync();
    }

    private static BankProcessSettings On(string provider, string connectionString) => BankSetup.Quiet
        .With("Store:Provider", provider)
        .With("Store:ConnectionString", connectionString);
}
