using System.Text;
using BankGraph.Api.Hosting;
using BankGraph.Api.Tests.Bank;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Attacks;

/// <summary>Reads the files of the embedded database as a thief would who has carried off the disk.</summary>
public sealed class AtRestTests
{
    private const string Phone = "+4915155512345";
    private const string Iban = "DE89370400440532013000";
    private const string UserAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Fact]
    public async Task Files_OfTheDatabase_HoldNoNameNoAddressNoNumberAndNoSecret()
    {
        await using var server = await BankServer.StartAsync(new() { ["DemoData:Enabled"] = "false" });
        var email = $"{Guid.NewGuid():N}@example.com";
        using var client = server.Connect();
        client.Http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", UserAgent);
        await client.AskAsync(
            "mutation($input: RegisterInput!) { register(input: $input) { customer { id } } }",
            new { input = new { name = "Thea Findable", email, password = Person.Password, phone = Phone } });
        var login = (await Person.LoginAsync(client, email, Person.Password))["session"]!;
        using var thea = server.Connect((string)login["accessToken"]!);
        var enrolled = await thea.AskAsync(
            "mutation($p: String!) { enrollSecondFactor(input: { password: $p }) { enrollment { secret } } }",
            new { p = Person.Password });

        var payee = await thea.AskAsync(
            "mutation($input: AddPayeeInput!) { addPayee(input: $input) { payee { name nickname } } }",
            new { input = new { name = "Otto Verborgen", nickname = "Hauswirt", iban = Iban } });

        // Found, so that the search is known to find what is there.
        var files = await ReadAsync(server.Services.GetRequiredService<HostSettings>().DataFolder);
        Assert.Equal("Otto Verborgen", (string?)payee["payee"]!["name"]);
        Assert.Contains(files, file => Holds(file, Iban));

        string[] secrets =
        [
            "Findable", "Verborgen", "Hauswirt", email, Phone, Person.Password,
            (string)login["accessToken"]!, (string)login["refreshToken"]!,
            (string)enrolled["enrollment"]!["secret"]!, "Firefox",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(files, file => Holds(file, secret)));
    }

    // The database, its write-ahead log, and whatever lies beside them.
    private static async Task<List<byte[]>> ReadAsync(string folder)
    {
        var read = new List<byte[]>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            read.Add(copy.ToArray());
        }

        return read;
    }

    private static bool Holds(byte[] file, string text) =>
        file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
        || file.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}
