using BankGraph.Api.Tests.Bank;
using BankGraph.Banking.SecondFactors;

namespace BankGraph.Api.Tests.Features.SecondFactors;

public sealed class SecondFactorTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    [Fact]
    public async Task SecondFactor_EnrolledAndConfirmed_IsAskedForAtTheNextLogin()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var nobody = server.Connect();

        var enrolled = await anna.Client.AskAsync(
            """
            mutation($input: EnrollSecondFactorInput!) { enrollSecondFactor(input: $input) {
              enrollment { secret uri qrCode } errors { __typename } } }
            """,
            new { input = new { password = Person.Password } });
        var secret = BytesOf((string)enrolled["enrollment"]!["secret"]!);
        Assert.StartsWith("<svg", (string?)enrolled["enrollment"]!["qrCode"]);
        var confirmed = await anna.Client.AskAsync(
            """
            mutation($input: ConfirmSecondFactorInput!) { confirmSecondFactor(input: $input) {
              recoveryCodes { codes } errors { __typename } } }
            """,
            new { input = new { oneTimeCode = CodeNow(secret) } });
        var codes = confirmed["recoveryCodes"]!["codes"]!.AsArray();

        Assert.Equal("OneTimeCodeRequiredError", await LoginAsync(nobody, anna, null));
        Assert.Equal("OneTimeCodeRequiredError", await LoginAsync(nobody, anna, "000000"));
        Assert.Null(await LoginAsync(nobody, anna, (string?)codes[0]));
        Assert.Equal("OneTimeCodeRequiredError", await LoginAsync(nobody, anna, (string?)codes[0]));
        Assert.True((bool)(await anna.Client.AskAsync("{ me { hasSecondFactor } }"))["hasSecondFactor"]!);
    }

    private static async Task<string?> LoginAsync(BankClient client, Person person, string? oneTimeCode)
    {
        var answer = await client.AskAsync(
            """
            mutation($input: LoginInput!) { login(input: $input) {
              session { accessToken } errors { __typename } } }
            """,
            new { input = new { email = person.Email, password = Person.Password, oneTimeCode } });
        return (string?)answer["errors"]?[0]!["__typename"];
    }

    private static string CodeNow(byte[] secret) =>
        OneTimeCodes.CodeOf(secret, OneTimeCodes.StepOf(TimeProvider.System.GetUtcNow()));

    // As an app reads what was typed into it.
    private static byte[] BytesOf(string base32)
    {
        var bits = string.Concat(base32.Select(letter => $"{Alphabet.IndexOf(letter):b5}"));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
