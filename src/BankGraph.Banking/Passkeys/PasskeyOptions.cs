namespace BankGraph.Banking.Passkeys;

/// <summary>Configuration section <c>Passkeys</c>.</summary>
public sealed class PasskeyOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Passkeys";

    private const string Localhost = "localhost";

    /// <summary>
    /// The domain that passkeys belong to, and its subdomains: <c>bank.example</c>. Another one makes all passkeys
    /// useless.
    /// </summary>
    public string RelyingParty { get; set; } = Localhost;

    /// <summary>
    /// Origins whose pages may ask for passkeys, <c>https://www.bank.example</c>. None means that of the domain, and
    /// for localhost any of its ports.
    /// </summary>
    public string[] Origins { get; set; } = [];

    /// <summary>What is wrong with the settings; null if nothing is.</summary>
    internal string? Fault
    {
        get
        {
            if (Uri.CheckHostName(RelyingParty) != UriHostNameType.Dns)
                return "Set Passkeys:RelyingParty to a domain, without scheme and port: bank.example.";
            return Origins.All(IsOwn)
                ? null
                : "Passkeys:Origins holds one that is no https origin of the domain in Passkeys:RelyingParty.";
        }
    }

    /// <summary>Whether a page of the origin may have asked.</summary>
    internal bool Allows(string origin) => Origins.Length > 0
        ? Origins.Contains(origin, StringComparer.Ordinal)
        : IsOwn(origin) && (RelyingParty == Localhost || origin == $"https://{RelyingParty}");

    private bool IsOwn(string origin)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var uri)) return false;
        if (uri.GetLeftPart(UriPartial.Authority) != origin) return false;
        var isLocal = uri.Host == Localhost && uri.Scheme == Uri.UriSchemeHttp;
        return (isLocal || uri.Scheme == Uri.UriSchemeHttps)
            && (uri.Host == RelyingParty || uri.Host.EndsWith($".{RelyingParty}", StringComparison.Ordinal));
    }
}
