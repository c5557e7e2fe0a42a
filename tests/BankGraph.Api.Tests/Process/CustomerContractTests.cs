using System.Text.Json;
using BankGraph.Testing;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Process;

/// <summary>Registering and signing in, as the published contract has it.</summary>
[Collection(BankProcesses.Name)]
public sealed class CustomerContractTests(BankProcesses banks)
{
    [Fact]
    public async Task Customers_RegisterSignInAndLeave()
    {
        using var journey = await Journey.BeginAsync(banks);
        var (vera, noor) = (journey.VerasClient, journey.NoorsClient);

        await journey.AskAsync("me, before signing in", vera, BankOperations.Me);
        await RegisterAsync("register", journey.Vera);
        await RegisterAsync(
            "the same e-mail again", journey.Noor with { Email = journey.Vera.Email.ToUpperInvariant() });
        await RegisterAsync("weak password", journey.Noor with { Password = "short" });
        await RegisterAsync("no e-mail address", journey.Noor with { Email = "noor" });

        var credentials = new { journey.Vera.Email, journey.Vera.Password };
        var first = Session(await journey.MutateAsync("login", vera, BankOperations.Login, credentials), "login");
        vera.AccessToken = first.AccessToken;
        await journey.AskAsync("me", vera, BankOperations.Me);
        var second = Session(await RefreshAsync("refresh", first.RefreshToken), "refreshSession");
        await RefreshAsync("the used refresh token again", first.RefreshToken);
        await RefreshAsync("a token of the session which that ended", second.RefreshToken);

        await vera.SignInAsync(journey.Vera);
        await journey.MutateAsync("logout", vera, BankOperations.Logout, new { everywhere = true });
        await journey.AskAsync("me, after leaving", vera, BankOperations.Me);
        vera.AccessToken = "eyJhbGciOiJub25lIn0.e30.";
        await journey.AskAsync("me, with a token made up", vera, BankOperations.Me);
        vera.AccessToken = null;

        var wrong = credentials with { Password = "quince-Orchard-8" };
        await journey.MutateAsync(
            "nobody's e-mail", noor, BankOperations.Login, wrong with { Email = journey.Noor.Email });
        await journey.MutateAsync("wrong password", noor, BankOperations.Login, wrong);
        for (var attempt = 2; attempt <= 5; attempt++) await noor.MutateAsync(BankOperations.Login, wrong);
        await journey.MutateAsync("right password after five wrong", noor, BankOperations.Login, credentials);
        journey.Journal.ToString().MatchSnapshot();

        Task RegisterAsync(string title, Person person) =>
            journey.MutateAsync(title, noor, BankOperations.Register, person);

        Task<JsonElement> RefreshAsync(string title, string refreshToken) =>
            journey.MutateAsync(title, noor, BankOperations.RefreshSession, new { refreshToken });
    }

    private static (string AccessToken, string RefreshToken) Session(JsonElement answer, string field)
    {
        var session = answer.GetProperty("data").GetProperty(field).GetProperty("session");
        return (
            session.GetProperty("accessToken").GetString() ?? "",
            session.GetProperty("refreshToken").GetString() ?? "");
    }
}
