using BankGraph.Banking;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Bank;

/// <summary>What the bank's staff does, for which there is no field yet.</summary>
static class BankServerExtensions
{
    public static async Task FreezeAsync(this BankServer server, Person owner, string account)
    {
        var found = await owner.Client.AskAsync(
            "query($number: String!) { account(number: $number) { id } }", new { number = account });
        var key = Convert.FromBase64String((string)found["id"]!)["Account:".Length..];
        var contexts = server.Services.GetRequiredService<IDbContextFactory<BankDbContext>>();
        await using var context = await contexts.CreateDbContextAsync();
        Assert.True(await LedgerAccounts.FreezeAsync(context, new Guid(key, bigEndian: true), default));
    }
}
