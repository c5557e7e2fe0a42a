using BankGraph.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Bank;

/// <summary>What the bank itself does with the ledger, and whether the book is sound.</summary>
static class LedgerAccess
{
    /// <summary>The id behind a global identifier.</summary>
    public static Guid KeyOf(string globalId)
    {
        var text = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(globalId));
        return new Guid(Convert.FromBase64String(globalId)[(text.IndexOf(':') + 1)..], bigEndian: true);
    }

    public static async Task<Guid> PlaceHoldAsync(
        this BankServer server, Guid accountId, long amountMinor, string reason, DateTime? expiresAt = null)
    {
        var key = new IdempotencyKey(accountId, Guid.NewGuid().ToString(), RequestFingerprint.Of("hold"));
        var amount = new Money(amountMinor, Currency.FromCode("EUR"));
        var placed = await server.Services.GetRequiredService<LedgerWriter>().PostAsync(
            PostingRequest.PlaceHold(key, accountId, amount, expiresAt) with { Description = reason }, default);
        return Assert.IsType<PostingResult.HoldPlaced>(placed).Hold.Id;
    }

    public static async Task AssertSoundAsync(this BankServer server) =>
        Assert.Empty(await server.Services.GetRequiredService<LedgerVerifier>().VerifyAsync(default));
}
