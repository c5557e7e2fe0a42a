using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BankGraph.Banking.Security;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Customers;

/// <summary>
/// Passwords of a file of the deployment's choice, one a line: as they are, in whatever case, or as SHA-1 in
/// hexadecimal digits, with or without a colon and a count, as lists of breached passwords are published. Kept as eight
/// bytes each; that one password in a hundred thousand million is refused for another's sake harms nobody.
/// </summary>
public sealed class BreachedPasswords
{
    private const int HashDigits = 2 * 20;

    private readonly HashSet<ulong> _known;

    /// <summary>Reads the file that the options name; without one there is nothing to read.</summary>
    public BreachedPasswords(IOptions<SecurityOptions> options) =>
        _known = options.Value.BreachedPasswordsFile is { Length: > 0 } path
            ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(KeyOfLine)]
            : [];

    /// <summary>Whether the password stands in the file.</summary>
    public bool Contains(string password) =>
        _known.Count > 0 && (_known.Contains(KeyOf(password)) || _known.Contains(KeyOf(password.ToLowerInvariant())));

    private static ulong KeyOfLine(string line)
    {
        var hash = line.Split(':')[0].Trim();
        return hash.Length == HashDigits && hash.All(char.IsAsciiHexDigit)
            ? BinaryPrimitives.ReadUInt64BigEndian(Convert.FromHexString(hash))
            : KeyOf(line.ToLowerInvariant());
    }

#pragma warning disable CA5350 // The published lists are made with SHA-1; nothing is protected by it here.
    private static ulong KeyOf(string password) =>
        BinaryPrimitives.ReadUInt64BigEndian(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350
}
