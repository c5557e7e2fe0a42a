using System.Security.Cryptography;

namespace BankGraph.Banking.MasterKeys;

/// <summary>
/// The master key that wraps, and every other one that opens what it has wrapped. To change keys, give the new one to
/// all processes, then wrap with it, then wrap anew what is there, then take the old one away.
/// </summary>
public sealed class MasterKeyRing
{
    // A wrapped key is this byte, the name of the master key, and the sealed key; before master keys had names it was
    // the sealed key alone, which is always as long as this.
    private const byte Version = 1;
    private const int HeaderBytes = 1 + MasterKey.NameBytes;
    private const int UnnamedBytes = 60;

    private readonly Dictionary<string, MasterKey> _keys;

    /// <summary>Makes a ring.</summary>
    public MasterKeyRing(MasterKey current, IEnumerable<MasterKey> others)
    {
        Current = current;
        _keys = others.Prepend(current).DistinctBy(key => key.Name).ToDictionary(key => key.Name);
    }

    /// <summary>The key that wraps.</summary>
    public MasterKey Current { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<MasterKey> Keys => _keys.Values;

    /// <summary>Whether a key of this name is given.</summary>
    public bool Has(string name) => _keys.ContainsKey(name);

    /// <summary>The name of the master key that has wrapped it; null where that was before they had names.</summary>
    public static string? NameOf(byte[] wrappedKey) => wrappedKey.Length == UnnamedBytes
        ? null
        : Convert.ToHexStringLower(wrappedKey.AsSpan(1, MasterKey.NameBytes));

    /// <summary>Wraps a key for one place.</summary>
    internal byte[] Wrap(byte[] key, byte[] context) =>
        [Version, .. Convert.FromHexString(Current.Name), .. Current.Seal(key, context)];

    /// <summary>Opens a wrapped key at its place.</summary>
    /// <exception cref="UnknownMasterKeyException">None of the keys has wrapped it.</exception>
    /// <exception cref="CryptographicException">It is not what was wrapped for this place.</exception>
    internal byte[] Unwrap(byte[] wrappedKey, byte[] context)
    {
        if (wrappedKey.Length == UnnamedBytes) return UnwrapUnnamed(wrappedKey, context);
        if (wrappedKey.Length != HeaderBytes + UnnamedBytes || wrappedKey[0] != Version)
            throw new CryptographicException("This is not a wrapped key.");
        var name = Convert.ToHexStringLower(wrappedKey.AsSpan(1, MasterKey.NameBytes));
        return _keys.TryGetValue(name, out var key)
            ? key.Open(wrappedKey.AsSpan(HeaderBytes), context)
            : throw new UnknownMasterKeyException(name);
    }

    /// <summary>The key that opens what was wrapped before keys had names; null when none does.</summary>
    internal MasterKey? FindByTrial(byte[] wrappedKey, byte[] context) =>
        _keys.Values.FirstOrDefault(key => TryOpen(key, wrappedKey, context) is not null);

    private byte[] UnwrapUnnamed(byte[] wrappedKey, byte[] context) =>
        _keys.Values.Select(key => TryOpen(key, wrappedKey, context)).FirstOrDefault(opened => opened is not null)
        ?? throw new CryptographicException("No master key that is given opens this wrapped key.");

    private static byte[]? TryOpen(MasterKey key, byte[] wrappedKey, byte[] context)
    {
        try
        {
            return key.Open(wrappedKey, context);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
