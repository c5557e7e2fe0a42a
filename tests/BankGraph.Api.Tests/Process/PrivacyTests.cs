using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>What a bank writes about its work must not tell whose money it was, nor open any door.</summary>
[Collection(BankProcesses.Name)]
public sealed class PrivacyTests
{
    private const string Wrong = "wrong-Password-4711";
    private const string Reference = "8350021745";
    private const string Description = "for the hospital bill";

    [Fact]
    public async Task Log_OfACustomersDay_HasNothingPersonalAndNoSecret()
    {
        await using var billers = await StubBillers.StartAsync();
        var settings = BankSetup.With(billers);
        foreach (var source in new[] { "Default", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore" })
            settings = settings.With($"Logging:LogLevel:{source}", "Debug");
        await using var bank = await BankProcess.StartAsync(settings);
        using var journey = new Journey(bank, billers);
        var secrets = new List<string> { Wrong, Description, Reference };
        foreach (var person in new[] { journey.Vera, journey.Noor })
            secrets.AddRange([person.Name, person.Email, person.Password, person.Phone]);

        await LiveADayAsync(journey, secrets);

        await bank.StopAsync();
        var output = bank.Output;
        Assert.Contains("listening", output, StringComparison.OrdinalIgnoreCase);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, output, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Does whatever could end up in a log, most of all what goes wrong.</summary>
    private static async Task LiveADayAsync(Journey journey, List<string> secrets)
    {
        await journey.SignInAsync();
        var (vera, noor) = (journey.VerasClient, journey.NoorsClient);
        var session = await vera.SignInAsync(journey.Vera);
        secrets.Add(session.GetProperty("accessToken").GetString() ?? "");
        secrets.Add(session.GetProperty("refreshToken").GetString() ?? "");
        secrets.Add(noor.AccessToken ?? "");

        await vera.MutateAsync(BankOperations.Register, journey.Vera);
        await vera.MutateAsync(BankOperations.Login, new { journey.Vera.Email, password = Wrong });
        var refreshToken = session.GetProperty("refreshToken").GetString();
        for (var use = 1; use <= 2; use++) await vera.MutateAsync(BankOperations.RefreshSession, new { refreshToken });
        await vera.SignInAsync(journey.Vera);
        secrets.Add(vera.AccessToken ?? "");
        var number = await vera.OpenAccountWithAsync(500m);
        var noors = await noor.OpenAccountAsync();
        secrets.AddRange([number, noors]);
        await vera.TransferAsync(number, noors, 100m, description: Description);
        await vera.TransferAsync(number, noors, 1_000m, description: Description);
        await vera.HistoryAsync(number);
        await vera.SendAsync(BankOperations.Me);

        // Requests that are not understood carry personal data as well.
        await vera.SendAsync($"{{ account(number: \"{number}\") {{ nothing }} }}");
        await vera.SendAsync($"mutation {{ login(input: {{ email: \"{journey.Vera.Email}\", password: \"{Wrong}\" }} ");
        await vera.MutateAsync(BankOperations.Login, new { journey.Vera.Email, password = new[] { Wrong } });

        using var socket = await vera.ConnectAsync();
        var stream = await socket.SubscribeAsync(BankOperations.OnBalanceChanged, new { number, after = 0 });
        await stream.NextAsync(2);
        var billers = (await vera.SendAsync(BankOperations.Billers)).Payload.GetProperty("nodes");
        var billerId = billers[0].GetProperty("id").GetString();
        await vera.MutateAsync(BankOperations.LinkBiller, new { billerId, customerReference = Reference });
        journey.Billers.IsOut = true;
        await vera.MutateAsync(BankOperations.LinkBiller, new { billerId, customerReference = Reference });
    }
}
