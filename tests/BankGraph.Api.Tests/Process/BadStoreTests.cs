using System.Net;
using System.Net.Sockets;
using BankGraph.Banking;
using BankGraph.Testing.Driving;
using BankGraph.Testing.Servers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BankGraph.Api.Tests.Process;

/// <summary>A bank whose store cannot be used says why in one sentence, and what to do, and ends.</summary>
[Collection(Lines.Starts)]
public sealed class BadStoreTests
{
    private const string Secret = "correct-horse-battery";

    [Theory]
    [InlineData("oracle", "x=y")]
    [InlineData("7", "x=y")]
    public async Task Start_UnknownProvider_SaysWhichThereAre(string provider, string connectionString)
    {
        var output = await StartRefusedAsync(provider, connectionString);

        Assert.Contains($"'{provider}'", output);
        Assert.Contains("embedded, mariadb, mysql or postgresql", output);
    }

    [Theory]
    [InlineData("mariadb", "")]
    [InlineData("postgresql", "  ")]
    [InlineData("mysql", "Server=127.0.0.1;Password=" + Secret)]
    [InlineData("mariadb", "Server=127.0.0.1;Database=bank;Pasword=" + Secret)]
    [InlineData("mariadb", Secret)]
    [InlineData("postgresql", "Host=127.0.0.1;Password=" + Secret)]
    [InlineData("postgresql", "Host=127.0.0.1;Database=bank;Port=" + Secret)]
    [InlineData("postgresql", Secret)]
    public async Task Start_ConnectionStringThatMakesNoSense_SaysWhatToSet(string provider, string connectionString)
    {
        var output = await StartRefusedAsync(provider, connectionString);

        Assert.Contains("Store:ConnectionString", output);
    }

    [Fact]
    public async Task Start_FileThatIsNotThere_SaysWhich()
    {
        var output = await StartRefusedAsync(
            BankSetup.Quiet.With("Store:Provider", "mariadb").With("Store:ConnectionStringFile", "/no/such/secret"));

        Assert.Contains("/no/such/secret", output);
    }

    [Theory]
    [InlineData("mariadb", "Server=bank.invalid;Database=bank;User ID=a;Password=" + Secret)]
    [InlineData("postgresql", "Host=bank.invalid;Database=bank;Username=a;Password=" + Secret)]
    [InlineData("mariadb", "Server=127.0.0.1;Port={0};Database=bank;User ID=a;Password=" + Secret)]
    [InlineData("postgresql", "Host=127.0.0.1;Port={0};Database=bank;Username=a;Password=" + Secret)]
    public async Task Start_NobodyAnswers_SaysSo(string provider, string connectionString)
    {
        // Bound, and not listened on: nobody else gets it, and nobody answers.
        using var port = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        port.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var number = ((IPEndPoint?)port.LocalEndPoint)?.Port;

        var output = await StartRefusedAsync(provider, string.Format(null, connectionString, number));

        Assert.Contains("cannot be reached", output);
        Assert.Contains("Store:ConnectionString", output);
    }

    [Fact]
    public async Task Start_MariaDbWithAWrongPassword_SaysSo()
    {
        var server = await MariaDbServer.SharedAsync();

        var output = await StartRefusedAsync(
            "mariadb", $"Server=127.0.0.1;Port={server.Port};Database=bank;User ID=tester;Password={Secret}");

        Assert.Contains("refuses the user, the password or the database", output);
    }

    [Fact]
    public async Task Start_PostgreSqlWithAnUnknownUser_SaysSo()
    {
        var server = await PostgreSqlServer.SharedAsync();

        var output = await StartRefusedAsync(
            "postgresql", $"Host=127.0.0.1;Port={server.Port};Database=bank;Username=nobody;Password={Secret}");

        Assert.Contains("refuses the user, the password or the database", output);
    }

    [Fact]
    public Task Start_MariaDbOfANewerProgram_ChangesNothing() => StartOnNewerAsync<MariaDb>();

    [Fact]
    public Task Start_PostgreSqlOfANewerProgram_ChangesNothing() => StartOnNewerAsync<PostgreSql>();

    [Fact]
    public async Task Start_ConnectionStringInAFile_Opens()
    {
        var folder = Directory.CreateTempSubdirectory("bankgraph-");
        await using var database = await NewAsync<PostgreSql>();
        var file = Path.Combine(folder.FullName, "connection");
        await File.WriteAllTextAsync(file, database.Settings["Store:ConnectionString"] + "\n");

        await using (var bank = await BankProcess.StartAsync(
            BankSetup.Quiet.With("Store:Provider", "PostgreSQL").With("Store:ConnectionStringFile", file)))
        {
            using var client = await BankClient.NewCustomerAsync(bank);
            Assert.Equal(10m, await client.BalanceAsync(await client.OpenAccountWithAsync(10m)));
        }

        folder.Delete(recursive: true);
    }

    private static async Task StartOnNewerAsync<TStore>() where TStore : ITestStore
    {
        await using var database = await NewAsync<TStore>();
        var settings = BankSetup.Quiet.On(database);
        await using (var bank = await BankProcess.StartAsync(settings)) Assert.Equal(0, await bank.StopAsync());
        await using (var context = new BankDbContext(Options(database)))
        {
            var history = context.GetService<IHistoryRepository>();
            await context.Database.ExecuteSqlRawAsync(
                history.GetInsertScript(new HistoryRow("29991231000000_TheFuture", "99.0.0")));
        }

        var output = await StartRefusedAsync(settings);

        Assert.Contains("29991231000000_TheFuture", output);
        Assert.Contains("newer version", output);
    }

    private static Task<TestDatabase> NewAsync<TStore>() where TStore : ITestStore => TStore.NewAsync();

    private static DbContextOptions<BankDbContext> Options(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<BankDbContext>();
        database.Configure(options);
        return options.Options;
    }

    private static Task<string> StartRefusedAsync(string provider, string connectionString) => StartRefusedAsync(
        BankSetup.Quiet.With("Store:Provider", provider).With("Store:ConnectionString", connectionString));

    private static async Task<string> StartRefusedAsync(BankProcessSettings settings)
    {
        var (exitCode, output) = await BankProcess.StartRefusedAsync(settings);
        Assert.NotEqual(0, exitCode);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("Exception", output);
        Assert.DoesNotContain(Secret, output);
        return output;
    }
}
