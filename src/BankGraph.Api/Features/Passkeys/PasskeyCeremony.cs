using BankGraph.Api.Features.Security;
using BankGraph.Banking.Passkeys;

namespace BankGraph.Api.Features.Passkeys;

/// <summary>What a browser shall ask a passkey for; it is answered once.</summary>
[Unowned]
internal sealed class PasskeyCeremony
{
    /// <summary>To be sent with the answer.</summary>
    [ID]
    public required Guid Id { get; init; }

    /// <summary>
    /// JSON for the browser: `PublicKeyCredential.parseCreationOptionsFromJSON` reads that of a new passkey,
    /// `PublicKeyCredential.parseRequestOptionsFromJSON` that of the others.
    /// </summary>
    public required string Options { get; init; }

    /// <summary>Until when an answer is taken.</summary>
    public required DateTime ExpiresAt { get; init; }

    internal static PasskeyCeremony Of(BegunCeremony begun) => new()
    {
        Id = begun.Id,
        Options = begun.Options,
        ExpiresAt = begun.ExpiresAt,
    };
}
