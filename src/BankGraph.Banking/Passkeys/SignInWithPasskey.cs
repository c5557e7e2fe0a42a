using BankGraph.Banking.Security;

namespace BankGraph.Banking.Passkeys;

/// <summary>
/// Signs in whoever holds a passkey. The device has asked for a finger, a face or a PIN besides, so that no code is
/// asked for after it.
/// </summary>
/// <param name="ceremonies">Know what it was asked for.</param>
/// <param name="check">Checks it.</param>
/// <param name="lockout">Knows who is locked.</param>
/// <param name="writer">Writes the session.</param>
/// <param name="sessions">Begins the session.</param>
public sealed class SignInWithPasskey(
    Ceremonies ceremonies,
    PasskeyCheck check,
    LoginLockout lockout,
    BankWriter writer,
    SessionStart sessions)
{
    /// <summary>
    /// Signs in, or says why not: <see cref="InvalidPasskeyError"/>, then <see cref="AccountLockedError"/>, which only
    /// learns who holds the passkey.
    /// </summary>
    public async Task<Outcome<SignedIn, BankError>> ExecuteAsync(
        Guid ceremonyId,
        string credential,
        CancellationToken cancellationToken)
    {
        if (await ceremonies.TakeAsync(CeremonyKind.SignIn, null, ceremonyId, cancellationToken) is not { } ceremony)
            return new(new InvalidPasskeyError());
        if (await check.VerifyAsync(ceremony, credential, cancellationToken) is not { } proof)
            return new(new InvalidPasskeyError());
        var state = await lockout.FindAsync(proof.Customer.EmailHash, cancellationToken);
        if (state.LockedUntil is { } lockedUntil) return new(new AccountLockedError(lockedUntil));
        if (await StartAsync(proof, cancellationToken) is not { } signedIn)
        {
            await check.RefuseAsync(proof, cancellationToken);
            return new(new InvalidPasskeyError());
        }

        if (state.HasFailures) await lockout.ForgetAsync(proof.Customer.EmailHash, cancellationToken);
        return new(signedIn);
    }

    private Task<SignedIn?> StartAsync(PasskeyCheck.Proof proof, CancellationToken cancellationToken) =>
        writer.RunAsync(
            async (context, cancellation) =>
            {
                if (!await check.UseAsync(context, proof, cancellation)) return null;
                var subject = PasskeyCheck.SubjectOf(proof.PasskeyId);
                var signedIn = await sessions.AddAsync(context, proof.Customer, subject, cancellation);
                await context.SaveChangesAsync(cancellation);
                return signedIn;
            },
            cancellationToken);
}
