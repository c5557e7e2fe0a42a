using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>A bank that cannot work says in a sentence what is wrong, and ends; one that can, starts.</summary>
[Collection(Lines.Starts)]
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankgraph-");

    [Fact]
    public async Task Start_ProductionWithoutSecrets_SaysWhatToSet()
    {
        var output = await StartRefusedAsync(new BankProcessSettings { Environment = "Production" });

        Assert.Contains("Security:SigningKeyPem", output);
        Assert.Contains("Security:PersonalDataKey", output);
    }

    [Fact]
    public async Task Start_ProductionWithMalformedKey_SaysWhichAndKeepsItToItself()
    {
        const string Secret = "bm90IHRoaXJ0eS10d28gYnl0ZXM=";
        var settings = new BankProcessSettings { Environment = "Production" }
            .With("Security:SigningKeyPem", "-----BEGIN PRIVATE KEY-----\n" + Secret + "\n-----END PRIVATE KEY-----")
            .With("Security:PersonalDataKey", Secret);

        var output = await StartRefusedAsync(settings);

        Assert.Contains("Security:SigningKeyPem", output);
        Assert.Contains("Security:PersonalDataKey", output);
        Assert.DoesNotContain(Secret, output);
    }

    [Fact]
    public async Task Start_FolderThatCannotBeWritten_SaysWhich()
    {
        // A file where the folder should be: not even an administrator can write into that.
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "data"), "");

        var output = await StartRefusedAsync(BankSetup.Quiet);

        Assert.Contains("data", output);
    }

    [Fact]
    public async Task Start_DatabaseOfANewerProgram_ChangesNothing()
    {
        var settings = BankSetup.Quiet with { WorkFolder = _folder.FullName };
        string path;
        await using (var bank = await BankProcess.StartAsync(settings))
        {
            Assert.Equal(0, await bank.StopAsync());
            path = bank.DatabaseFile;
        }

        using (var file = new BankFile(path))
        {
            await file.ExecuteAsync(
                "INSERT INTO __EFMigrationsHistory (MigrationId, ProductVersion) SELECT @id, ProductVersion " +
                "FROM __EFMigrationsHistory LIMIT 1",
                ("@id", "29991231000000_TheFuture"));
        }

        var output = await StartRefusedAsync(BankSetup.Quiet);

        Assert.Contains("29991231000000_TheFuture", output);
        Assert.Contains("newer version", output);
    }

    [Fact]
    public async Task Start_FileThatIsNoDatabase_SaysSo()
    {
        var data = _folder.CreateSubdirectory("data");
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "bankgraph.db"), new string('?', 4096));

        var output = await StartRefusedAsync(BankSetup.Quiet);

        Assert.Contains("database", output);
    }

    [Fact]
    public async Task Start_AfterAKillInMidMigration_FinishesIt()
    {
        var data = _folder.CreateSubdirectory("data");
        using (var file = new BankFile(Path.Combine(data.FullName, "bankgraph.db")))
        {
            // What Entity Framework's lock leaves behind when its holder dies.
            await file.ExecuteAsync(
                "CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); " +
                "INSERT INTO __EFMigrationsLock VALUES (1, datetime('now'))");
        }

        await using var bank = await BankProcess.StartAsync(BankSetup.Quiet with { WorkFolder = _folder.FullName });
        using var client = await BankClient.NewCustomerAsync(bank);
        Assert.Equal(10m, await client.BalanceAsync(await client.OpenAccountWithAsync(10m)));
    }

    [Fact]
    public async Task Start_TwoProcessesAtOnceOnAnEmptyFolder_ShareTheBook()
    {
        const int Keys = 100;
        var settings = BankSetup.Quiet with { WorkFolder = _folder.FullName };
        var banks = await Task.WhenAll(BankProcess.StartAsync(settings), BankProcess.StartAsync(settings));
        await using var first = banks[0];
        await using var second = banks[1];
        var customers = await BankSetup.CustomersAsync(first, 2, 1_000m);
        var (here, from) = customers[0];
        var to = customers[1].AccountNumber;
        using var there = new BankClient(second) { AccessToken = here.AccessToken };

        // Each key is sent to both at once, as by a client that was cut off and has found another process.
        var answers = await Task.WhenAll(Enumerable.Range(0, Keys).SelectMany(key => new[]
        {
            here.TransferAsync(from, to, 1m, $"{key}"),
            there.TransferAsync(from, to, 1m, $"{key}"),
        }));

        Assert.All(answers.Chunk(2), pair => Assert.Equal($"{pair[0].Payload}", $"{pair[1].Payload}"));
        Assert.Equal(Keys, answers.Select(answer => answer.TransactionId).OfType<string>().Distinct().Count());
        var history = await there.HistoryAsync(from);
        Histories.AssertSound(history);
        Assert.Equal(1_000m - Keys, history[^1].BalanceAfter);
    }

    [Fact]
    public async Task Start_ProductionWithSecrets_ServesAndTellsNothingOfItself()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var personalDataKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var settings = new BankProcessSettings { Environment = "Production", WorkFolder = _folder.FullName }
            .With("Security:SigningKeyPem", key.ExportECPrivateKeyPem())
            .With("Security:PersonalDataKey", personalDataKey)
            .With("BillPayments:GatewayUrl", "http://127.0.0.1:1/")
            .With("ExternalTransfers:GatewayUrl", "http://127.0.0.1:1/")
            .With("ExternalTransfers:WebhookSecret", personalDataKey);
        await using var bank = await BankProcess.StartAsync(settings);
        using var client = await BankClient.NewCustomerAsync(bank);
        Assert.Equal(10m, await client.BalanceAsync(await client.OpenAccountWithAsync(10m)));

        Assert.NotEmpty((await client.SendAsync("{ __schema { queryType { name } } }")).ErrorCodes);
        using var http = new HttpClient { BaseAddress = bank.Address };
        using var simulator = await http.GetAsync("/biller-simulator/mobile/customers/123456/bills");
        Assert.Equal(HttpStatusCode.NotFound, simulator.StatusCode);
        using var clearing = await http.PostAsync("/clearing-simulator/payments", null);
        Assert.Equal(HttpStatusCode.NotFound, clearing.StatusCode);

        await bank.StopAsync();
        var lines = bank.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => JsonElement.Parse(line));
        Assert.DoesNotContain(personalDataKey, bank.Output);
        Assert.DoesNotContain("PRIVATE KEY", bank.Output);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<string> StartRefusedAsync(BankProcessSettings settings)
    {
        var (exitCode, output) = await BankProcess.StartRefusedAsync(
            settings with { WorkFolder = _folder.FullName });
        Assert.NotEqual(0, exitCode);
        Assert.NotEqual("", output.Trim());
        Assert.DoesNotContain("Exception", output);
        Assert.DoesNotContain("   at ", output);
        return output;
    }
}
