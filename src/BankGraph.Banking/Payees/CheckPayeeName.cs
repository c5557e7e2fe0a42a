using BankGraph.Banking.Accounts;
using BankGraph.Banking.Customers;

namespace BankGraph.Banking.Payees;

/// <summary>What a check of a name says.</summary>
/// <param name="Match">How well it fits.</param>
/// <param name="KnownAs">The holder's name, after a close match only, so that nobody learns names by guessing.</param>
public sealed record NameCheck(NameMatch Match, string? KnownAs);

/// <summary>
/// Says whether a name is that of an account's holder, before money goes there. An account that does not exist reads
/// like one with another holder.
/// </summary>
/// <param name="accounts">Finds the account.</param>
/// <param name="customers">Knows the holder's name.</param>
public sealed class CheckPayeeName(AccountDirectory accounts, CustomerQueries customers)
{
    /// <summary>Compares.</summary>
    public async Task<NameCheck> ExecuteAsync(string accountNumber, string name, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(accountNumber, cancellationToken) is not { } account)
            return new(NameMatch.NoMatch, null);
        var holder = await customers.FindAsync(account.CustomerId, cancellationToken);
        var match = holder is null ? NameMatch.NoMatch : NameComparison.Of(name, holder.Name);
        return new(match, match == NameMatch.CloseMatch ? holder?.Name : null);
    }
}
