using System.Net;
using System.Text.Json.Nodes;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Features.Security;
using BankGraph.Banking.Audit;
using BankGraph.GraphQL.Types;
using BankGraph.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Attacks;

/// <summary>Says in every place of the schema that takes a text what has broken other programs.</summary>
[Collection(AttackedBank.Name)]
public sealed class InjectionTests(AccessStage stage)
{
    private const int AtOnce = 8;

    // For where passwords are hashed, which is slow on purpose, and where much is alike.
    private const string Everything = "' OR 1=1; DROP TABLE customers; --\0\r\n\"}){0}%s<b>\ufeff";

    private static readonly string[] Payloads =
    [
        "' OR '1'='1' --",
        "'; DROP TABLE customers; --",
        "\"}) { __typename } #",
        "<script>alert(1)</script>&lt;",
        "x\r\nSet-Cookie: a=b\r\n\r\n",
        "a\0b",
        "{0} %s %n ${jndi:ldap://127.0.0.1/a} {{7*7}}",
        "\ud800 \u202e \ufeff",
        new string('x', 100_000),
    ];

    [Fact]
    public async Task Text_InEveryPlace_IsAnsweredWithCodesAndChangesNothingOfOthers()
    {
        using var victim = await Person.RegisterAsync(stage.Server);
        var account = await victim.OpenAccountAsync(funds: "123.45");
        var before = await victim.StateOfAsync(account);

        // Wrong passwords lock out whoever is said to send them.
        using var locked = await Person.RegisterAsync(stage.Server);
        stage.Viewers["LOCKED"] = locked;
        var asks =
            from place in InputPlace.Of("String")
            from payload in PayloadsFor(place)
            select (place, payload);
        var faults = new List<string>();

        await Parallel.ForEachAsync(
            asks,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (ask, _) =>
            {
                var answer = await SendAsync(ask.place, ask.payload);
                if (FaultOf(answer) is not { } fault) return;
                lock (faults) faults.Add($"{ask.place} with {ask.payload.Length} letters: {fault}");
            });

        Assert.Empty(faults);
        Assert.Equal(before, await victim.StateOfAsync(account));
        Assert.Empty(await stage.Server.Services.GetRequiredService<LedgerVerifier>().VerifyAsync(default));
        var audit = await stage.Server.Services.GetRequiredService<AuditVerifier>().VerifyAsync(default);
        Assert.Empty(audit.Findings);
    }

    [Theory]
    [InlineData("email")]
    [InlineData("name")]
    [InlineData("accountNumber")]
    public async Task Search_ByStaff_IsNotWidenedByWhatIsSearched(string by)
    {
        var staff = stage.Viewers["TELLER"]!;
        foreach (var payload in Payloads)
        {
            var answer = await staff.Client.SendAsync(
                $"query($value: String!) {{ customers({by}: $value) {{ id }} }}", new { value = payload });

            Assert.True(answer.Data?["customers"] is null or JsonArray { Count: 0 }, answer.Text);
        }
    }

    [Fact]
    public async Task Text_OfAMegabyte_IsRefusedBeforeItIsRead()
    {
        var answer = await stage.Owner.Client.SendAsync(
            "query($number: String!) { account(number: $number) { id } }",
            new { number = new string('9', 1_000_000) });

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "HC0093"), (answer.Status, answer.Code));
    }

    /// <summary>By whoever is let in; staff about somebody who does not exist, so that nothing is changed.</summary>
    private Task<Answer> SendAsync(InputPlace place, string payload)
    {
        var viewer = FieldAccess.Of(place.Root, place.Field) is FieldAccess.Permitted it
            ? stage.Viewers.Keys.First(name =>
                name is not ("NOBODY" or "LOCKED") && AccessStage.May(name, it.Permission))
            : Hashes(place) ? "LOCKED" : "OWNER";
        return stage.AskAsync(
            viewer,
            place.Root,
            place.Field,
            viewer is "OWNER" or "LOCKED" ? null : AccessMatrixTests.Unknown,
            variables => place.Put(variables, payload));
    }

    // Filters of all lists go one way into the database: those of one tell what becomes of what is too long.
    private static string[] PayloadsFor(InputPlace place)
    {
        if (Hashes(place)) return [Everything];
        if (place.Path is not ["where", ..]) return Payloads;
        return place.Field.Name == "accounts" ? [Everything, Payloads[^1]] : [Everything];
    }

    private static bool Hashes(InputPlace place) =>
        place.Field.Arguments.Select(argument => argument.Type.NamedType)
            .OfType<InputObjectType>()
            .SelectMany(input => input.Fields)
            .Any(field => field.Name.EndsWith("assword", StringComparison.Ordinal));

    private static string? FaultOf(Answer answer)
    {
        if ((int)answer.Status >= 500) return $"{answer.Status}";
        if (answer.Errors.Any(error => error!["extensions"]?["code"] is null)) return answer.Text;
        return answer.Text.Contains("INTERNAL_SERVER_ERROR", StringComparison.Ordinal) ? answer.Text : null;
    }
}
