using System.Diagnostics.CodeAnalysis;

namespace BankGraph.Banking.Security;

/// <summary>
/// The key that signs new access tokens and every key whose tokens are still accepted. To change keys, publish the new
/// public key everywhere, then sign with it, then drop the old one once its last token has expired.
/// </summary>
public sealed class TokenKeyRing
{
    private readonly Dictionary<string, TokenKey> _accepted;

    /// <summary>Makes a ring.</summary>
    /// <exception cref="ArgumentException">The current key cannot sign.</exception>
    public TokenKeyRing(TokenKey current, IEnumerable<TokenKey> alsoAccepted)
    {
        if (!current.IsPrivate) throw new ArgumentException("The current key has no private half.", nameof(current));
        Current = current;
        _accepted = alsoAccepted.Prepend(current).DistinctBy(key => key.Id).ToDictionary(key => key.Id);
    }

    /// <summary>The key that signs.</summary>
    public TokenKey Current { get; }

    /// <summary>All keys whose signatures are accepted, the current one first.</summary>
    public IReadOnlyCollection<TokenKey> Accepted => _accepted.Values;

    /// <summary>Finds an accepted key by the id that a token's header names.</summary>
    internal bool TryFind(string keyId, [NotNullWhen(true)] out TokenKey? key) => _accepted.TryGetValue(keyId, out key);
}
