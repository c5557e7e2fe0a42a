using BankGraph.Banking.Customers;
using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>What a customer is to the bank, and where they are signed in.</summary>
internal sealed class SessionData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "roles",
            context.RoleAssignments
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Role)
                .Select(row => new { row.Role }),
            typeof(RoleAssignment)),
        new(
            "sessions",
            from session in context.Sessions
            where session.CustomerId == customerId
            join origin in context.Set<SessionOrigin>() on session.Id equals origin.SessionId into origins
            from origin in origins.DefaultIfEmpty()
            orderby session.Id
            select new
            {
                session.Id,
                session.CreatedAt,
                session.RevokedAt,
                Origin = new Sealed(SessionOrigin.Field, origin == null ? null : origin.SealedOrigin, false),
            },
            typeof(Session),
            typeof(SessionOrigin)),
    ];

    /// <inheritdoc/>
    public IEnumerable<Obstruction> ObstructionsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            ErasureObstacle.StaffRoles,
            context.RoleAssignments.Where(row => row.CustomerId == customerId && row.Role != Role.Customer)),
    ];

    /// <inheritdoc/>
    public async Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        var sessions = context.Sessions.Where(row => row.CustomerId == customerId).Select(row => row.Id);
        await context.Set<SessionOrigin>()
            .Where(row => sessions.Contains(row.SessionId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.RefreshTokens
            .Where(row => sessions.Contains(row.SessionId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.RoleAssignments
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        var hash = await ProfileData.EmailHashOfAsync(context, customerId, cancellationToken);
        await context.LoginAttempts.Where(row => row.EmailHash == hash).ExecuteDeleteAsync(cancellationToken);
    }
}
