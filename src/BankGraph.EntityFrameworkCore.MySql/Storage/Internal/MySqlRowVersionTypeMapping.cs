using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>
/// A version of a row that the server changes with each write: TIMESTAMP(6). Two writes within a microsecond would get
/// the same one; a number that the program counts up does not have that weakness.
/// </summary>
internal static class MySqlRowVersionTypeMapping
{
    public const string StoreType = "timestamp(6)";

    public static RelationalTypeMapping Create() => (RelationalTypeMapping)new MySqlDateTimeTypeMapping(StoreType)
        .WithComposedConverter(
            new ValueConverter<byte[], DateTime>(version => ToTime(version), time => ToVersion(time)),
            new ValueComparer<byte[]>(
                (left, right) => AreEqual(left, right),
                version => BinaryPrimitives.ReadInt64BigEndian(version).GetHashCode(),
                version => version.ToArray()));

    private static DateTime ToTime(byte[] version) =>
        new(BinaryPrimitives.ReadInt64BigEndian(version), DateTimeKind.Utc);

    private static byte[] ToVersion(DateTime time)
    {
        var version = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(version, time.Ticks);
        return version;
    }

    private static bool AreEqual(byte[]? left, byte[]? right) =>
        left is null || right is null ? left == right : left.AsSpan().SequenceEqual(right);
}
