using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>A bank that cannot work says in a sentence what is wrong, and ends; one that can, starts.</summary>
[Collection(BankProcesses.Name)]
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
    public async Task Start_TwoProcessesAtOnceOnAnEmptyFolder_BothWork()
    {
        var settings = BankSetup.Quiet with { WorkFolder = _folder.FullName };
        var banks = await Task.WhenAll(BankProcess.StartAsync(settings), BankProcess.StartAsync(settings));
        await using var first = banks[0];
        await using var second = banks[1];
        using var client = await BankClient.NewCustomerAsync(first);
        var number = await client.OpenAccountWithAsync(10m);

        using var elsewhere = new BankClient(second);
        await elsewhere.SignInAsync(client.Person ?? throw new InvalidOperationException("Nobody has signed in."));
        Assert.True((await elsewhere.DepositAsync(number, 5m)).IsBooked);
        Assert.Equal(15m, await client.BalanceAsync(number));
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
