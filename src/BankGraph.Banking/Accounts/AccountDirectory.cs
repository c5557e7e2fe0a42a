using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// Finds the account behind a number. Number, id and owner of an account never change, so those that were found are
/// kept in memory, and for other processes in the cache: a payment then costs the database nothing but its booking.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="cache">What other processes have found.</param>
public sealed class AccountDirectory(IDbContextFactory<BankDbContext> contexts, ISharedCache cache)
{
    private const int MaxRemembered = 100_000;
    private const string Kind = "account-1";
    private const int GuidLength = 16;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, Listing> _remembered = new(StringComparer.Ordinal);

    /// <summary>An account's id and owner.</summary>
    /// <param name="AccountId">Id in the ledger.</param>
    /// <param name="CustomerId">The owner.</param>
    public sealed record Listing(Guid AccountId, Guid CustomerId);

    /// <summary>The account with a number, whoever owns it; null for an unknown or malformed number.</summary>
    internal async ValueTask<Listing?> FindAsync(string number, CancellationToken cancellationToken)
    {
        if (!AccountNumber.TryParse(number, out var parsed)) return null;
        var digits = parsed.ToString();
        if (_remembered.TryGetValue(digits, out var known)) return known;
        var found = await FindElsewhereAsync(digits, cancellationToken);
        if (found is null) return null;

        if (_remembered.Count >= MaxRemembered) _remembered.Clear();
        _remembered[digits] = found;
        return found;
    }

    /// <summary>The account with a number, if the customer owns it; null otherwise.</summary>
    internal async ValueTask<Listing?> FindOwnAsync(
        Guid customerId,
        string number,
        CancellationToken cancellationToken) =>
        await FindAsync(number, cancellationToken) is { } found && found.CustomerId == customerId ? found : null;

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
