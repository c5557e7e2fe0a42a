using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Credentials;

/// <summary>What another address means for codes that were sent to the one before.</summary>
internal static class ProvenAddress
{
    /// <summary>Codes for a new password, wherever they were sent, work no longer.</summary>
    public static Task ForgetResetsAsync(
        BankDbContext context,
        byte[] emailHash,
        CancellationToken cancellationToken) =>
        context.Set<PasswordReset>().Where(row => row.EmailHash == emailHash).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Whether the customer has proven to read the e-mails sent to them.</summary>
    public static Task<bool> IsVerifiedAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken) =>
        context.Set<EmailVerification>().AnyAsync(
            row => row.CustomerId == customerId && row.VerifiedAt != null,
            cancellationToken);

    /// <summary>Says that the customer reads the e-mails sent to them; the caller saves the context.</summary>
    public static async Task VerifyAsync(
        BankDbContext context,
        Guid customerId,
        DateTime now,
        CancellationToken cancellationToken)
    {
        await context.Set<EmailVerification>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        context.Add(new EmailVerification
        {
            CustomerId = customerId,
            CodeHash = new byte[32],
            AttemptsLeft = 0,
            SentAt = now,
            SentCount = 0,
            ExpiresAt = now,
            VerifiedAt = now,
        });
    }
}
