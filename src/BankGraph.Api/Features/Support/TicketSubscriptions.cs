using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Support;

/// <summary>Hearing of the own tickets.</summary>
[SubscriptionType]
internal static class TicketEntrySubscription
{
    /// <summary>What happens to the caller's tickets, in order. With after, what was missed comes first.</summary>
    [Authorize]
    [Subscribe(With = nameof(OpenAsync))]
    public static TicketEntry OnTicketEntry([EventMessage] TicketEntry entry) => entry;

    /// <summary>Opens the stream of the caller's tickets.</summary>
    /// <param name="after">The last sequence that the client has; only what comes now when it is left out.</param>
    /// <param name="user">The caller.</param>
    /// <param name="streams">Opens it.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static Task<IAsyncEnumerable<TicketEntry>> OpenAsync(
        long? after,
        ClaimsPrincipal user,
        TicketStreams streams,
        CancellationToken cancellationToken) => streams.OpenOwnAsync(user.SignedIn(), after, cancellationToken);
}

/// <summary>Hearing of all tickets, for staff.</summary>
[SubscriptionType]
internal static class TicketActivitySubscription
{
    /// <summary>What happens to customers' tickets, in order. With after, what was missed comes first.</summary>
    [Authorize(nameof(Permission.AnswerTickets))]
    [Subscribe(With = nameof(OpenAsync))]
    public static TicketActivity OnTicketActivity([EventMessage] TicketActivity activity) => activity;

    /// <summary>Opens the stream of all tickets.</summary>
    /// <param name="after">The last sequence that the client has; only what comes now when it is left out.</param>
    /// <param name="user">The caller.</param>
    /// <param name="streams">Opens it.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static Task<IAsyncEnumerable<TicketActivity>> OpenAsync(
        long? after,
        ClaimsPrincipal user,
        TicketStreams streams,
        CancellationToken cancellationToken) => streams.OpenAllAsync(user.SignedIn(), after, cancellationToken);
}
