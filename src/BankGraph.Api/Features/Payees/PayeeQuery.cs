using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Payees;

/// <summary>Whom the caller pays.</summary>
[QueryType]
internal static class PayeeQuery
{
    /// <summary>The caller's payees, by name unless ordered otherwise.</summary>
    [Authorize]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static async Task<IReadOnlyList<Payee>> GetPayeesAsync(
        ClaimsPrincipal user,
        PayeeQueries payees,
        CancellationToken cancellationToken) =>
        [.. (await payees.ListAsync(user.Viewer().CustomerId, cancellationToken)).Select(Payee.Of)];

    /// <summary>
    /// Whether a name is that of the holder of an account of this bank. An account that does not exist reads like one
    /// with another holder.
    /// </summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    public static async Task<PayeeNameCheck> GetPayeeNameCheckAsync(
        string toAccountNumber,
        string name,
        CheckPayeeName check,
        CancellationToken cancellationToken)
    {
        var found = await check.ExecuteAsync(toAccountNumber, name, cancellationToken);
        return new PayeeNameCheck(found.Match, found.KnownAs);
    }
}

/// <summary>What a check of a name says.</summary>
/// <param name="Match">How well it fits.</param>
/// <param name="KnownAs">The holder's name, after a close match only.</param>
[Unowned]
internal sealed record PayeeNameCheck(NameMatch Match, string? KnownAs);
