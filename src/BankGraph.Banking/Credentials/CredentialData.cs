using BankGraph.Banking.Customers;
using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Credentials;

/// <summary>What is known of how a customer proves their address, and of passwords given out.</summary>
internal sealed class CredentialData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "emailVerifications",
            context.Set<EmailVerification>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.CustomerId)
                .Select(row => new { row.SentAt, row.SentCount, row.ExpiresAt, row.VerifiedAt }),
            typeof(EmailVerification)),
        new(
            "temporaryPasswords",
            context.Set<TemporaryPassword>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.CustomerId)
                .Select(row => new { row.ExpiresAt }),
            typeof(TemporaryPassword)),
    ];

    /// <inheritdoc/>
    public async Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        await context.Set<EmailVerification>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Set<TemporaryPassword>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        var hash = await ProfileData.EmailHashOfAsync(context, customerId, cancellationToken);
        await context.Set<PasswordReset>().Where(row => row.EmailHash == hash).ExecuteDeleteAsync(cancellationToken);
    }
}
