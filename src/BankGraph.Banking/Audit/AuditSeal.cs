using System.Text;
using BankGraph.Banking.Security;

namespace BankGraph.Banking.Audit;

/// <summary>
/// Makes the hashes of the chain: HMAC-SHA-256, under a key of the bank's own, of the hash before and every
/// column of the record. Each value is written with its length, so that no two records have the same bytes.
/// </summary>
/// <param name="cipher">Has the key.</param>
internal sealed class AuditSeal(PersonalDataCipher cipher)
{
    /// <summary>What stands before the first record.</summary>
    public static byte[] Beginning => new byte[32];

    /// <summary>The hash of a record at its place.</summary>
    public byte[] HashOf(byte[] previous, long sequence, AuditContent record)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write(previous);
            writer.Write(sequence);
            writer.Write(record.Id.ToByteArray(true));
            writer.Write(record.At.Ticks);
            Write(writer, record.Action.ToString());
            Write(writer, record.ActorId?.ToString());
            Write(writer, record.SessionId?.ToString());
            Write(writer, record.Address);
            Write(writer, record.Subject);
            Write(writer, record.CustomerId?.ToString());
            Write(writer, record.Reason);
            Write(writer, record.BeforeJson);
            Write(writer, record.AfterJson);
        }

        return cipher.AuditHash(bytes.ToArray());
    }

    /// <summary>The seal of the chain's end.</summary>
    public byte[] SealOf(long sequence, byte[] hash) => cipher.AuditHash([.. BitConverter.GetBytes(sequence), .. hash]);

    private static void Write(BinaryWriter writer, string? text)
    {
        var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
        writer.Write(text is null ? -1 : bytes.Length);
        writer.Write(bytes);
    }
}
