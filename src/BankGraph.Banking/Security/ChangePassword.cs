using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.SecondFactors;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>
/// Puts a new password in the place of the one a customer knows. All other sessions end: whoever knew the old one may
/// be in them.
/// </summary>
/// <param name="check">Asks for the password.</param>
/// <param name="factors">Asks for the code of a second factor.</param>
/// <param name="rules">Says which passwords are too weak.</param>
/// <param name="passwords">Hashes the password.</param>
/// <param name="customers">Knows name and address, which are no passwords.</param>
/// <param name="writer">The database.</param>
/// <param name="revoked">Learns of the sessions that end.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps the end of the sessions.</param>
public sealed class ChangePassword(
    PasswordCheck check,
    FactorCheck factors,
    PasswordRules rules,
    IPasswordHasher<SignInName> passwords,
    CustomerQueries customers,
    BankWriter writer,
    RevokedSessions revoked,
    CustomerNotices notices,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>Changes it, or says why not; see <see cref="IChangePasswordError"/> for the order.</summary>
    public async Task<Outcome<object, IChangePasswordError>> ExecuteAsync(
        Viewer viewer,
        string currentPassword,
        string newPassword,
        string? oneTimeCode,
        CancellationToken cancellationToken)
    {
        if (PasswordRules.TooLong("newPassword", newPassword) is { } tooLong) return new(tooLong);
        var asked = await check.DemandAsync(viewer.CustomerId, currentPassword, cancellationToken);
        if (asked.IsRefused) return new(asked.Error);
        var customer = customers.Open(asked.Value);
        if (newPassword == currentPassword)
            return new(new WeakPasswordError("The new password is the one you have."));
        if (rules.Weakness(newPassword, customer.Name, customer.Email) is { } weakness)
            return new(new WeakPasswordError(weakness));

        // Last, because a code that was taken is used up.
        if (await factors.DemandAsync(asked.Value, oneTimeCode, CodePurpose.ChangePassword, cancellationToken)
            is { } required)
        {
            return new(required);
        }

        var newHash = passwords.HashPassword(new SignInName(customer.Email), newPassword);
        var ended = await writer.RunAsync(
            (context, cancellation) => WriteAsync(context, viewer, asked.Value.PasswordHash, newHash, cancellation),
            cancellationToken);
        if (ended is null) return new(new InvalidCredentialsError());
        revoked.Add(ended);
        return new((object)viewer.CustomerId);
    }

    private async Task<IReadOnlyList<Guid>?> WriteAsync(
        BankDbContext context,
        Viewer viewer,
        string oldHash,
        string newHash,
        CancellationToken cancellationToken)
    {
        // Of two who change it at once one does; and a sign-in with the old password waits here for this row.
        var changed = await context.Customers
            .Where(row => row.Id == viewer.CustomerId && row.PasswordHash == oldHash)
            .ExecuteUpdateAsync(
                row => row.SetProperty(customer => customer.PasswordHash, newHash),
                cancellationToken);
        if (changed == 0) return null;
        var ended = await SessionRevocation.EndAsync(
            context,
            context.Sessions.Where(session => session.CustomerId == viewer.CustomerId
                && session.Id != viewer.SessionId),
            clock.Instant(),
            cancellationToken);
        audit.Add(context, new AuditEntry(AuditAction.PasswordChanged, viewer.CustomerId)
        {
            SessionId = viewer.SessionId,
            CustomerId = viewer.CustomerId,
            After = new { sessionsEnded = ended.Count },
        });
        await notices.AddAsync(
            context, viewer.CustomerId, new Notice(NoticeKinds.PasswordChanged), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return ended;
    }
}
