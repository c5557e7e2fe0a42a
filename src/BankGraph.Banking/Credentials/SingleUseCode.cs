using System.Globalization;
using System.Security.Cryptography;
using BankGraph.Banking.Security;

namespace BankGraph.Banking.Credentials;

/// <summary>Codes that are sent to somebody, to be typed in once.</summary>
internal static class SingleUseCode
{
    /// <summary>Wrong codes that are taken before the code is of no use.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Codes that are sent to one address in a day.</summary>
    public const int MaxPerDay = 5;

    /// <summary>How soon another one is sent.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private const int Ceiling = 100_000_000;

    /// <summary>Eight digits.</summary>
    public static string New() =>
        RandomNumberGenerator.GetInt32(Ceiling).ToString("D8", CultureInfo.InvariantCulture);

    /// <summary>
    /// What a code is kept as. The key is not in the database: whoever reads the row cannot try all codes.
    /// </summary>
    public static byte[] Hash(PersonalDataCipher cipher, string purpose, string code) =>
        cipher.LookupHash($"code/{purpose}/{code.Trim()}");

    /// <summary>Whether two hashes are one, in a time that tells nothing.</summary>
    public static bool Fits(byte[]? kept, byte[] given) =>
        kept is not null && CryptographicOperations.FixedTimeEquals(kept, given);
}
