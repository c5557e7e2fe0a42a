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
            Check(failures, "Security:PersonalDataKey", () => _ = new PersonalDataCipher(options.PersonalDataKey));
        }

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

    private static void Check(List<string> failures, string setting, Action read)
    {
        try
        {
            read();
        }
        catch (ArgumentException exception)
        {
            failures.Add($"{setting}: {exception.Message}");
        }
    }
}
