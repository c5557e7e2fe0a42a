using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Credentials;

/// <summary>
/// Puts a password in the place of another one, with everything that goes with it wherever it is done for somebody who
/// is not signed in: all sessions end, failed attempts are forgotten, it is recorded, and the customer is told.
/// </summary>
/// <param name="outbox">Tells of a temporary password.</param>
/// <param name="notices">Tells of a new one.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps it.</param>
public sealed class PasswordReplacement(
    MessageOutbox outbox,
    CustomerNotices notices,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>Replaces it in the caller's transaction, and returns the sessions that have ended by it.</summary>
    /// <param name="context">The caller's transaction.</param>
    /// <param name="customer">Whose password it is.</param>
    /// <param name="newHash">The new one's hash.</param>
    /// <param name="entry">What is recorded.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="temporaryUntil">Until when it can be used, if it has to be replaced at once.</param>
    internal async Task<IReadOnlyList<Guid>> WriteAsync(
        BankDbContext context,
        Customer customer,
        string newHash,
        AuditEntry entry,
        CancellationToken cancellationToken,
        DateTime? temporaryUntil = null)
    {
        // First, so that sign-ins with the old password wait for this row and find another hash.
        await context.Customers
            .Where(row => row.Id == customer.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(known => known.PasswordHash, newHash), cancellationToken);
        await context.Set<TemporaryPassword>()
            .Where(row => row.CustomerId == customer.Id)
            .ExecuteDeleteAsync(cancellationToken);
        if (temporaryUntil is { } until)
            context.Add(new TemporaryPassword { CustomerId = customer.Id, ExpiresAt = until });
        await context.LoginAttempts
            .Where(row => row.EmailHash == customer.EmailHash)
            .ExecuteDeleteAsync(cancellationToken);
        var ended = await SessionRevocation.EndAsync(
            context,
            context.Sessions.Where(session => session.CustomerId == customer.Id),
            clock.Instant(),
            cancellationToken);
        audit.Add(context, entry);
        if (temporaryUntil is null)
        {
            var notice = new Notice(NoticeKinds.PasswordChanged);
            await notices.AddAsync(context, customer.Id, notice, cancellationToken);
        }
        else
        {
            var message = new Message(customer.Id, MessageChannel.Email, nameof(TemporaryPassword));
            await outbox.AddAsync(context, message, cancellationToken);
        }

        await context.SaveChangesAsync(cancellationToken);
        return ended;
    }
}
