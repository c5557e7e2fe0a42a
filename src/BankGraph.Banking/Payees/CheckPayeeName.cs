using BankGraph.Banking.Accounts;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Payees;

/// <summary>What a check of a name says.</summary>
/// <param name="Match">How well it fits.</param>
/// <param name="KnownAs">The holder's name, after a close match only, so that nobody learns names by guessing.</param>
public sealed record NameCheck(NameMatch Match, string? KnownAs);

/// <summary>
/// Says whether a name is that of an account's holder, before money goes there; of an account with several owners each
/// is one. An account that does not exist reads like one with another holder.
/// </summary>
/// <param name="accounts">Finds the account.</param>
/// <param name="contexts">Finds its owners.</param>
/// <param name="cipher">Opens their names.</param>
public sealed class CheckPayeeName(
    AccountDirectory accounts,
    IDbContextFactory<BankDbContext> contexts,
    PersonalDataCipher cipher)
{
    /// <summary>Compares; of several owners the one counts whom the name fits best.</summary>
    public async Task<NameCheck> ExecuteAsync(string accountNumber, string name, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(accountNumber, cancellationToken) is not { } account)
            return new(NameMatch.NoMatch, null);
        var best = (await NamesAsync(account.AccountId, cancellationToken))
            .Select(known => (Match: NameComparison.Of(name, known), Name: known))
            .DefaultIfEmpty((Match: NameMatch.NoMatch, Name: ""))
            .MinBy(one => one.Match);
        return new(best.Match, best.Match == NameMatch.CloseMatch ? best.Name : null);
    }

    private async Task<IEnumerable<string>> NamesAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from access in AccountRights.Owners(context)
            where access.AccountId == accountId
            join owner in context.Customers on access.CustomerId equals owner.Id
            orderby access.Since, owner.Id
            select new StoredName(owner.Id, owner.WrappedKey, owner.SealedName, owner.PlainName);
        var names = await query.ToListAsync(cancellationToken);
        return names.Select(owner => owner.Open(cipher));
    }
}
