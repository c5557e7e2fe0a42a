using BankGraph.GraphQL.Data.Paging;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.GraphQL.Tests.Data.Paging;

public sealed class CursorFormatTests
{
    private static readonly CursorFormat OfText =
        new("Query.rows|name", [(typeof(string), true), (typeof(int), false)]);

    public static TheoryData<object> Values => new(
        "", "grüße \u2603", 'x', true, false, (sbyte)-3, (byte)200, short.MinValue, ushort.MaxValue, int.MinValue,
        uint.MaxValue, long.MinValue, long.MaxValue, ulong.MaxValue, 0.1f, double.NaN, -79228162514264337593543950335m,
        1.10m, BookingKind.Fee, Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"),
        new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc).AddTicks(7), DateTime.MaxValue,
        new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(-3.5)), DateOnly.MinValue, TimeOnly.MaxValue,
        TimeSpan.FromTicks(-1));

    [Theory]
    [MemberData(nameof(Values))]
    public void Read_WhatWasWritten_GivesTheSameValue(object value)
    {
        var format = new CursorFormat("Query.rows|key", [(value.GetType(), false)]);
        var read = Assert.Single(format.Read(format.Write([value])) ?? []);
        Assert.Equal(value, read);
        if (value is DateTime time) Assert.Equal(time.Kind, ((DateTime?)read)?.Kind);
        if (value is decimal number) Assert.Equal(number.ToString(null, null), ((decimal?)read)?.ToString(null, null));
    }

    [Fact]
    public void Write_NumberAndId_StaysShort()
    {
        var format = new CursorFormat("Account.entries|sequence", [(typeof(long), false)]);
        Assert.Equal(8, format.Write([50L]).Length);
    }

    [Fact]
    public void Read_AnyText_IsRefusedQuietly() => Check.QuickThrowOnFailure(
        Prop.ForAll<string>(text => OfText.Read(text ?? "") is null));

    [Fact]
    public void Read_DamagedCursor_IsRefusedOrReadsWhole() => Check.QuickThrowOnFailure(
        Prop.ForAll<byte[]>(bytes =>
        {
            var cursor = Base64UrlOf([.. Convert.FromBase64String(ToBase64(OfText.Write(["a", 1])))[..5], .. bytes]);
            return OfText.Read(cursor) is null or { Count: 2 };
        }));

    [Theory]
    [InlineData("")]
    [InlineData("====")]
    [InlineData("not base64!")]
    public void Read_NoCursor_IsRefused(string cursor) => Assert.Null(OfText.Read(cursor));

    [Fact]
    public void Read_CursorOfAnotherOrder_IsRefused()
    {
        var other = new CursorFormat("Query.rows|name desc", [(typeof(string), true), (typeof(int), false)]);
        Assert.Null(other.Read(OfText.Write(["a", 1])));
    }

    [Fact]
    public void Read_BytesLeftOver_IsRefused()
    {
        var bytes = Convert.FromBase64String(ToBase64(OfText.Write(["a", 1])));
        Assert.Null(OfText.Read(Base64UrlOf([.. bytes, 0])));
        Assert.Null(OfText.Read(Base64UrlOf(bytes[..^1])));
        Assert.NotNull(OfText.Read(Base64UrlOf(bytes)));
    }

    private static string Base64UrlOf(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static string ToBase64(string cursor) =>
        cursor.Replace('-', '+').Replace('_', '/').PadRight((cursor.Length + 3) / 4 * 4, '=');
}
