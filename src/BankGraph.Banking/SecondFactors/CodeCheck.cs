using System.Security.Cryptography;
using System.Text;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SecondFactors;

/// <summary>Takes the codes of second factors, each once, and recovery codes in their place.</summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Uses codes up.</param>
/// <param name="cipher">Opens the secret.</param>
/// <param name="audit">Records recovery codes.</param>
/// <param name="clock">Tells which code is shown.</param>
public sealed class CodeCheck(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    PersonalDataCipher cipher,
    AuditTrail audit,
    TimeProvider clock)
{
    internal const string SecretField = "second-factor";

    // A slow hand, or a clock that is a little wrong.
    private const int StepsAround = 1;

    /// <summary>Whether the customer has to give a code.</summary>
    public async Task<bool> IsNeededAsync(Guid customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.SecondFactors.AnyAsync(
            row => row.CustomerId == customerId && row.ConfirmedAt != null,
            cancellationToken);
    }

    /// <summary>Whether the code is one that the app shows now, or a recovery code. It is used up by that.</summary>
    internal Task<bool> TakeAsync(Guid customerId, string code, CancellationToken cancellationToken) => writer.RunAsync(
        (context, cancellation) => TakeAsync(context, customerId, code, cancellation),
        cancellationToken);

    /// <summary>The same in the caller's transaction.</summary>
    internal async Task<bool> TakeAsync(
        BankDbContext context,
        Guid customerId,
        string code,
        CancellationToken cancellationToken) =>
        await TakeShownAsync(context, customerId, code, cancellationToken)
        || await TakeRecoveryAsync(context, customerId, code, cancellationToken);

    /// <summary>What a recovery code is kept as; how it is spaced and spelt does not matter.</summary>
    internal byte[] HashOf(Guid customerId, string recoveryCode)
    {
        var letters = new string([.. recoveryCode.Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        return cipher.LookupHash($"recovery/{customerId:N}/{letters}");
    }

    private async Task<bool> TakeShownAsync(
        BankDbContext context,
        Guid customerId,
        string code,
        CancellationToken cancellationToken)
    {
        var found = await context.SecondFactors.AsNoTracking()
            .Where(row => row.CustomerId == customerId)
            .Join(context.Customers, row => row.CustomerId, customer => customer.Id, (row, customer) => new
            {
                row.SealedSecret,
                customer.WrappedKey,
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null) return false;
        var secret = Convert.FromHexString(
            cipher.Open(customerId, found.WrappedKey, SecretField, found.SealedSecret));
        var now = OneTimeCodes.StepOf(clock.GetUtcNow());
        for (var step = now - StepsAround; step <= now + StepsAround; step++)
        {
            var shown = Encoding.ASCII.GetBytes(OneTimeCodes.CodeOf(secret, step));
            if (!CryptographicOperations.FixedTimeEquals(shown, Encoding.UTF8.GetBytes(code.Trim()))) continue;

            // Of two who give one code at once one changes the row.
            var taken = step;
            return await context.SecondFactors
                .Where(row => row.CustomerId == customerId && row.LastStep < taken)
                .ExecuteUpdateAsync(row => row.SetProperty(factor => factor.LastStep, taken), cancellationToken) == 1;
        }

        return false;
    }

    private async Task<bool> TakeRecoveryAsync(
        BankDbContext context,
        Guid customerId,
        string code,
        CancellationToken cancellationToken)
    {
        var hash = HashOf(customerId, code);
        var deleted = await context.RecoveryCodes
            .Where(row => row.Hash == hash && row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        if (deleted == 0) return false;
        audit.Add(context, new AuditEntry(AuditAction.RecoveryCodeUsed, customerId) { CustomerId = customerId });
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }
}
