using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// Finds the account behind a number. Number and id of an account never change, and whom the bank keeps it for hardly
/// ever, so those that were found are kept in memory for some minutes, and for other processes in the cache: a payment
/// then costs the database nothing but its booking. What a customer may do is not decided here.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="cache">What other processes have found.</param>
/// <param name="clock">Ages what was found.</param>
public sealed class AccountDirectory(
    IDbContextFactory<BankDbContext> contexts,
    ISharedCache cache,
    TimeProvider clock)
{
    private const int MaxRemembered = 100_000;
    private const string Kind = "account-1";
    private const int GuidLength = 16;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Remembered> _remembered = new(StringComparer.Ordinal);

    private sealed record Remembered(Listing Listing, DateTimeOffset Until);

    /// <summary>An account's id, and whom the bank keeps it for.</summary>
    /// <param name="AccountId">Id in the ledger.</param>
    /// <param name="CustomerId">An owner: whoever has opened it, or the next when that one has left.</param>
    public sealed record Listing(Guid AccountId, Guid CustomerId);

    /// <summary>The account with a number, whoever owns it; null for an unknown or malformed number.</summary>
    internal async ValueTask<Listing?> FindAsync(string number, CancellationToken cancellationToken)
    {
        if (!AccountNumber.TryParse(number, out var parsed)) return null;
        var digits = parsed.ToString();
        var now = clock.GetUtcNow();
        if (_remembered.TryGetValue(digits, out var known) && known.Until > now) return known.Listing;
        var found = await FindElsewhereAsync(digits, cancellationToken);
        if (found is null) return null;

        if (_remembered.Count >= MaxRemembered) _remembered.Clear();
        _remembered[digits] = new(found, now + Lifetime);
        return found;
    }

    /// <summary>Whom the bank keeps an account for at this moment, whatever is remembered.</summary>
    internal static Task<Guid> HolderOfAsync(
        BankDbContext context,
        Guid accountId,
        CancellationToken cancellationToken) =>
        context.CustomerAccounts
            .Where(account => account.Id == accountId)
            .Select(account => account.CustomerId)
            .SingleAsync(cancellationToken);

    /// <summary>Looks again the next time; other processes do so in some minutes.</summary>
    internal async ValueTask ForgetAsync(string number)
    {
        if (!AccountNumber.TryParse(number, out var parsed)) return;
        var digits = parsed.ToString();
        await cache.RememberAsync(Kind, new Dictionary<string, byte[]> { [digits] = [] }, Lifetime);
        _remembered.TryRemove(digits, out _);
    }

    private async Task<Listing?> FindElsewhereAsync(string digits, CancellationToken cancellationToken)
    {
        if ((await cache.FindAsync(Kind, [digits]))[0] is { Length: 2 * GuidLength } known)
            return new(new Guid(known.AsSpan(..GuidLength), true), new Guid(known.AsSpan(GuidLength..), true));

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.CustomerAccounts
            .Where(account => account.Number == digits)
            .Select(account => new Listing(account.Id, account.CustomerId))
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null) return null;

        byte[] value = [.. found.AccountId.ToByteArray(true), .. found.CustomerId.ToByteArray(true)];
        await cache.RememberAsync(Kind, new Dictionary<string, byte[]> { [digits] = value }, Lifetime);
        return found;
    }
}
