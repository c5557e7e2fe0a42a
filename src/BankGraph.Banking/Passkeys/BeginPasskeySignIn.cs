namespace BankGraph.Banking.Passkeys;

/// <summary>
/// Asks a browser for whichever passkey it has for this bank. Nobody says who they are, so nobody learns from the
/// answer whether anybody is a customer.
/// </summary>
/// <param name="protocol">Makes the question.</param>
/// <param name="ceremonies">Keep it.</param>
public sealed class BeginPasskeySignIn(PasskeyProtocol protocol, Ceremonies ceremonies)
{
    /// <summary>Asks.</summary>
    public async Task<BegunCeremony> ExecuteAsync(CancellationToken cancellationToken)
    {
        var question = await protocol.AskAsync(customerId: null, cancellationToken);
        return await ceremonies.BeginAsync(CeremonyKind.SignIn, null, null, question, cancellationToken);
    }
}
