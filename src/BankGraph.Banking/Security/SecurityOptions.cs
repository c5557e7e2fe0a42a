namespace BankGraph.Banking.Security;

/// <summary>
/// Configuration section <c>Security</c>; secrets come from the environment, never from a file in the repository.
/// </summary>
public sealed class SecurityOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Security";

    /// <summary>Claim <c>iss</c> of the access tokens.</summary>
    public string Issuer { get; set; } = "bankgraph";

    /// <summary>Claim <c>aud</c> of the access tokens.</summary>
    public string Audience { get; set; } = "bankgraph";

    /// <summary>Private key on the curve P-256 that signs access tokens, PEM. Required in Production.</summary>
    public string? SigningKeyPem { get; set; }

    /// <summary>Further public keys, PEM, whose tokens are accepted while keys are being changed.</summary>
    public IList<string> AcceptedKeysPem { get; set; } = [];

    /// <summary>
    /// Master key of the personal data: 32 bytes, base64. Required in Production; losing it loses the data.
    /// </summary>
    public string? PersonalDataKey { get; set; }

    /// <summary>Further master keys, base64, that open what they have wrapped while keys are being changed.</summary>
    public IList<string> AcceptedPersonalDataKeys { get; set; } = [];

    /// <summary>
    /// File of passwords that are refused besides the built-in ones, one a line: as they are, or their SHA-1.
    /// </summary>
    public string? BreachedPasswordsFile { get; set; }

    /// <summary>Folder of the keys that Development makes for itself.</summary>
    public string KeyDirectory { get; set; } = Path.Combine("data", "keys");
}
