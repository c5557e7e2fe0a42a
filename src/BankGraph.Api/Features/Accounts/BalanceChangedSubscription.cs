using System.Security.Claims;
using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Watching accounts.</summary>
[SubscriptionType]
internal static class BalanceChangedSubscription
{
    /// <summary>
    /// Each change of the booked balance, in the order of the account's entries. With after, the missed ones first.
    /// </summary>
    [Authorize]
    [Subscribe(With = nameof(OpenAsync))]
    public static BalanceChanged OnBalanceChanged([EventMessage] BalanceChanged change) => change;

    /// <summary>Opens the stream of an account of the caller's.</summary>
    /// <param name="accountNumber">The account.</param>
    /// <param name="after">The last sequence that the client has; only what comes now when it is left out.</param>
    /// <param name="user">The caller.</param>
    /// <param name="streams">Opens it.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static Task<IAsyncEnumerable<BalanceChanged>> OpenAsync(
        string accountNumber,
        long? after,
        ClaimsPrincipal user,
        BalanceStreams streams,
        CancellationToken cancellationToken) =>
        streams.OpenAsync(user.SignedIn(), accountNumber, after, cancellationToken);
}
