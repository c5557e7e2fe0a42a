using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>Checks what a passkey has signed, and keeps its counter.</summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Records copies.</param>
/// <param name="protocol">Checks signatures.</param>
/// <param name="lockout">Counts wrong answers like wrong passwords.</param>
/// <param name="audit">Records copies.</param>
/// <param name="clock">Stamps the use.</param>
public sealed class PasskeyCheck(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    PasskeyProtocol protocol,
    LoginLockout lockout,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>That a customer holds a passkey and was verified by the device.</summary>
    /// <param name="Customer">Who.</param>
    /// <param name="PasskeyId">Which.</param>
    /// <param name="SignCount">What the device has counted.</param>
    /// <param name="IsBackedUp">Whether there are copies on other devices.</param>
    internal sealed record Proof(Customer Customer, Guid PasskeyId, long SignCount, bool IsBackedUp);

    /// <summary>
    /// The proof; null for a wrong answer, which counts as a failed sign-in of whose passkey it names.
    /// </summary>
    internal async Task<Proof?> VerifyAsync(
        PasskeyCeremony ceremony,
        string credential,
        CancellationToken cancellationToken)
    {
        var answer = await protocol.AssertAsync(ceremony.State, credential, cancellationToken);
        if (answer.Asked is not { } passkey) return null;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var customer = await context.Customers.AsNoTracking()
            .SingleAsync(row => row.Id == passkey.CustomerId, cancellationToken);
        if (answer.Shown is { } shown) return new(customer, passkey.Id, shown.SignCount, shown.IsBackedUp);
        await lockout.CountFailureAsync(customer.EmailHash, customer.Id, cancellationToken);
        return null;
    }

    /// <summary>
    /// Stores that it was used, in the caller's transaction. False when it was removed meanwhile, or its counter has
    /// not gone on (Web Authentication, 7.2, step 22): then <see cref="RefuseAsync"/>.
    /// </summary>
    internal async Task<bool> UseAsync(BankDbContext context, Proof proof, CancellationToken cancellationToken)
    {
        DateTime? now = clock.Instant();
        var (count, isBackedUp) = (proof.SignCount, proof.IsBackedUp);
        return await context.Set<Passkey>()
            .Where(row => row.Id == proof.PasskeyId)
            .Where(row => row.SignCount < count || (row.SignCount == 0 && count == 0))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.SignCount, count)
                    .SetProperty(one => one.IsBackedUp, isBackedUp)
                    .SetProperty(one => one.LastUsedAt, now),
                cancellationToken) == 1;
    }

    /// <summary>Records that two devices seem to have one passkey; it counts as a failed sign-in.</summary>
    internal async Task RefuseAsync(Proof proof, CancellationToken cancellationToken)
    {
        await lockout.CountFailureAsync(proof.Customer.EmailHash, proof.Customer.Id, cancellationToken);
        await writer.RunAsync(
            (context, cancellation) =>
            {
                audit.Add(context, new AuditEntry(AuditAction.PasskeyCopySuspected, null)
                {
                    Subject = SubjectOf(proof.PasskeyId),
                    CustomerId = proof.Customer.Id,
                });
                return context.SaveChangesAsync(cancellation);
            },
            cancellationToken);
    }

    /// <summary>How the audit record names a passkey; what the customer calls it is personal.</summary>
    internal static string SubjectOf(Guid passkeyId) => $"{AuditQueries.PasskeySubject}{passkeyId}";
}
