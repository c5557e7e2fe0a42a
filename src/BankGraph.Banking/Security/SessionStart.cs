using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Notices;
using BankGraph.Ledger;

namespace BankGraph.Banking.Security;

/// <summary>Begins sessions, once it is certain who signs in.</summary>
/// <param name="cipher">Seals where it was begun.</param>
/// <param name="tokens">Makes the tokens.</param>
/// <param name="origin">Where the request comes from.</param>
/// <param name="notices">Tells of sign-ins from new places.</param>
/// <param name="audit">Records the sign-in.</param>
/// <param name="clock">Stamps the session.</param>
public sealed class SessionStart(
    PersonalDataCipher cipher,
    SessionTokens tokens,
    IRequestOrigin origin,
    SignInNotices notices,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>Adds a session to the caller's context; the caller saves it.</summary>
    /// <param name="context">The caller's.</param>
    /// <param name="customer">Who signs in.</param>
    /// <param name="subject">What the audit record names as used; null for the password.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<SignedIn> AddAsync(
        BankDbContext context,
        Customer customer,
        string? subject,
        CancellationToken cancellationToken)
    {
        var device = ClientName.Of(origin.UserAgent);
        await notices.AddAsync(context, customer, origin.Address, device, cancellationToken);
        var session = new Session
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CustomerId = customer.Id,
            CreatedAt = clock.Instant(),
        };
        context.Sessions.Add(session);
        context.Add(new SessionOrigin
        {
            SessionId = session.Id,
            SealedOrigin = cipher.Seal(
                customer.Id, customer.WrappedKey, SessionOrigin.Field, $"{origin.Address}\n{device}"),
        });
        audit.Add(context, new AuditEntry(AuditAction.SignedIn, customer.Id)
        {
            Subject = subject,
            SessionId = session.Id,
            CustomerId = customer.Id,
        });
        return await tokens.IssueAsync(context, customer.Id, session.Id, cancellationToken);
    }
}
