using BankGraph.Banking.MasterKeys;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Security;

/// <summary>
/// Outside Production a machine makes the keys it was not given; in Production a missing key stops the start with a
/// sentence that says what to set.
/// </summary>
internal sealed class SecurityOptionsSetup(IHostEnvironment environment)
    : IPostConfigureOptions<SecurityOptions>, IValidateOptions<SecurityOptions>
{
    public void PostConfigure(string? name, SecurityOptions options)
    {
        if (environment.IsProduction()) return;
        var directory = Path.Combine(environment.ContentRootPath, options.KeyDirectory);
        if (string.IsNullOrWhiteSpace(options.SigningKeyPem))
            options.SigningKeyPem = DevelopmentKeyFiles.SigningKeyPem(directory);
        if (string.IsNullOrWhiteSpace(options.PersonalDataKey))
            options.PersonalDataKey = DevelopmentKeyFiles.PersonalDataKey(directory);
    }

    public ValidateOptionsResult Validate(string? name, SecurityOptions options)
    {
        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.SigningKeyPem))
        {
            failures.Add(
                "Set Security:SigningKeyPem (BANKGRAPH__SECURITY__SIGNINGKEYPEM) to a private key on the curve P-256, "
                + "PEM; make one with: openssl ecparam -name prime256v1 -genkey -noout");
        }
        else
        {
            Check(failures, "Security:SigningKeyPem", () => _ = RingOf(options));
        }

        if (string.IsNullOrWhiteSpace(options.PersonalDataKey))
        {
            failures.Add(
                "Set Security:PersonalDataKey (BANKGRAPH__SECURITY__PERSONALDATAKEY) to 32 random bytes in base64 and "
                + "keep them safe; make them with: openssl rand -base64 32");
        }
        else
        {
            Check(failures, "Security:PersonalDataKey", () => _ = MasterKey.FromBase64(options.PersonalDataKey));
        }

        foreach (var (index, key) in options.AcceptedPersonalDataKeys.Index().Where(key => IsGiven(key.Item)))
            Check(failures, $"Security:AcceptedPersonalDataKeys:{index}", () => _ = MasterKey.FromBase64(key));

        if (options.BreachedPasswordsFile is { Length: > 0 } list && !File.Exists(list))
        {
            failures.Add(
                $"Security:BreachedPasswordsFile names '{list}', which is no file; leave it away or name a list of "
                + "passwords, one a line.");
        }

        if (string.IsNullOrWhiteSpace(options.Issuer)) failures.Add("Set Security:Issuer to who issues the tokens.");
        if (string.IsNullOrWhiteSpace(options.Audience)) failures.Add("Set Security:Audience to whom tokens are for.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    /// <summary>The key ring that validated options describe.</summary>
    internal static TokenKeyRing RingOf(SecurityOptions options) => new(
        TokenKey.FromPem(options.SigningKeyPem ?? throw new InvalidOperationException("The signing key is not set.")),
        options.AcceptedKeysPem.Select(pem => TokenKey.FromPem(pem).PublicOnly()));

    /// <summary>The master keys that validated options describe.</summary>
    internal static MasterKeyRing MasterKeysOf(SecurityOptions options) => new(
        MasterKey.FromBase64(options.PersonalDataKey ?? ""),
        options.AcceptedPersonalDataKeys.Where(IsGiven).Select(MasterKey.FromBase64));

    // A variable that is set to nothing stands for none.
    private static bool IsGiven(string? key) => !string.IsNullOrWhiteSpace(key);

    private static void Check(List<string> failures, string setting, Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            failures.Add($"{setting}: {exception.Message}");
        }
    }
}
