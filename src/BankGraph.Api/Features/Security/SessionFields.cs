using System.Security.Claims;
using BankGraph.Api.Features.Customers;
using BankGraph.Banking;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Security;

/// <summary>Where a customer is signed in, and how it came to be.</summary>
[ExtendObjectType<Customer>]
internal static class SessionFields
{
    /// <summary>The sessions that stand, the one last used first.</summary>
    [ListSize(AssumedSize = SessionQueries.MaxListed)]
    public static async Task<ActiveSession[]> GetSessionsAsync(
        [Parent] Customer customer,
        ClaimsPrincipal user,
        SessionQueries sessions,
        CancellationToken cancellationToken) =>
        [.. (await sessions.ListAsync(customer.Id, cancellationToken))
            .Select(session => ActiveSession.Of(session, user.FindViewer()))];

    /// <summary>
    /// Who signed in, tried to, and changed how one signs in; the newest first. What was done this very moment may be
    /// missing.
    /// </summary>
    [UsePaging]
    public static IQueryable<SignInRecord> GetSignInHistory([Parent] Customer customer, BankDbContext context) =>
        AuditQueries.SignInsOf(context, customer.Id)
            .Select(SignInRecord.FromView)
            .OrderByDescending(record => record.Id);
}
