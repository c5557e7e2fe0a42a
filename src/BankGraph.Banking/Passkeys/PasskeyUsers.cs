using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>A customer as the framework's check of passkeys knows them: by id, and by nothing else.</summary>
/// <param name="Id">The customer's.</param>
internal sealed record PasskeyUser(Guid Id)
{
    /// <summary>The id as devices keep it.</summary>
    public string Handle => $"{Id:N}";
}

/// <summary>
/// Shows the bank's passkeys to the framework's check, for one ceremony. It only reads: what is to be written goes
/// through the bank's own commands.
/// </summary>
internal sealed class PasskeyUsers(IDbContextFactory<BankDbContext> contexts, CancellationToken cancellation)
    : IUserPasskeyStore<PasskeyUser>
{
    /// <summary>The passkey that the answer names, whether or not the answer is right.</summary>
    public Passkey? Asked { get; private set; }

    public static byte[] HashOf(byte[] credentialId) => SHA256.HashData(credentialId);

    public Task<PasskeyUser?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Task.FromResult(Guid.TryParseExact(userId, "N", out var id) ? new PasskeyUser(id) : null);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyUser user, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Set<Passkey>().AsNoTracking()
            .Where(row => row.CustomerId == user.Id)
            .OrderBy(row => row.Id)
            .ToListAsync(cancellation);
        return [.. rows.Select(InfoOf)];
    }

    public async Task<PasskeyUser?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await FindAsync(credentialId) is { } passkey ? new PasskeyUser(passkey.CustomerId) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(
        PasskeyUser user,
        byte[] credentialId,
        CancellationToken cancellationToken)
    {
        var found = await FindAsync(credentialId);
        if (found?.CustomerId != user.Id) return null;
        Asked = found;
        return InfoOf(found);
    }

    public Task<string> GetUserIdAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Handle);

    public Task<string?> GetUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.Handle);

    public Task SetUserNameAsync(PasskeyUser user, string? userName, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task SetNormalizedUserNameAsync(
        PasskeyUser user, string? normalizedName, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> CreateAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task<IdentityResult> UpdateAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task<IdentityResult> DeleteAsync(PasskeyUser user, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task<PasskeyUser?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public Task AddOrUpdatePasskeyAsync(
        PasskeyUser user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw ReadOnly();

    public Task RemovePasskeyAsync(PasskeyUser user, byte[] credentialId, CancellationToken cancellationToken) =>
        throw ReadOnly();

    public void Dispose()
    {
    }

    private static NotSupportedException ReadOnly() => new("The check of passkeys only reads.");

    private async Task<Passkey?> FindAsync(byte[] credentialId)
    {
        var hash = HashOf(credentialId);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<Passkey>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.CredentialHash == hash, cancellation);
    }

    // The counter is not shown: it is compared by the update that stores it, so that of two answers at once one is
    // refused, and a copied passkey is told from a wrong signature. See PasskeyCheck.
    private static UserPasskeyInfo InfoOf(Passkey row) => new(
        row.CredentialId,
        row.PublicKey,
        row.CreatedAt,
        signCount: 0,
        row.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true,
        row.IsBackupEligible,
        row.IsBackedUp,
        attestationObject: [],
        clientDataJson: []);
}
