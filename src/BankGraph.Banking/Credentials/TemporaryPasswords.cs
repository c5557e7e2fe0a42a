using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Credentials;

/// <summary>
/// What a sign-in does about a password that staff has given out: it begins a session only in the transaction in which
/// the customer's own takes its place, so that there is no session that could do less than others, or more than it
/// should.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="rules">Says which passwords are too weak.</param>
/// <param name="customers">Knows name and address, which are no passwords.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Ages it.</param>
public sealed class TemporaryPasswords(
    IDbContextFactory<BankDbContext> contexts,
    PasswordRules rules,
    CustomerQueries customers,
    CustomerNotices notices,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>Whether a password is to be replaced, and why it is not taken.</summary>
    internal readonly record struct Verdict(bool IsTemporary, ILoginError? Refusal);

    /// <summary>Looks at a password that was right.</summary>
    internal async Task<Verdict> JudgeAsync(
        Customer customer,
        string password,
        string? newPassword,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var temporary = await context.Set<TemporaryPassword>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.CustomerId == customer.Id, cancellationToken);
        if (temporary is null) return new(false, null);
        if (temporary.ExpiresAt <= clock.Instant()) return new(true, new InvalidCredentialsError());
        if (newPassword is null) return new(true, new PasswordChangeRequiredError());
        if (newPassword == password)
            return new(true, new WeakPasswordError("The new password is the one you were given."));
        var view = customers.Open(customer);
        var weakness = PasswordRules.TooLong("newPassword", newPassword)?.Reason
            ?? rules.Weakness(newPassword, view.Name, view.Email);
        return new(true, weakness is null ? null : new WeakPasswordError(weakness));
    }

    /// <summary>Adds to the sign-in's transaction what goes with the new password.</summary>
    internal async Task ReplaceAsync(
        BankDbContext context,
        Guid customerId,
        Guid sessionId,
        CancellationToken cancellationToken)
    {
        await context.Set<TemporaryPassword>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        audit.Add(context, new AuditEntry(AuditAction.PasswordChanged, customerId)
        {
            SessionId = sessionId,
            CustomerId = customerId,
        });
        await notices.AddAsync(context, customerId, new Notice(NoticeKinds.PasswordChanged), cancellationToken);
    }
}
