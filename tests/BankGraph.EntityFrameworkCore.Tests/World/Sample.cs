namespace BankGraph.EntityFrameworkCore.Tests.World;

/// <summary>One property of each type that has a mapping, and of most of them one that may be null.</summary>
public sealed class Sample
{
    public int Id { get; set; }

    public required string Text { get; set; }

    public string? TextOrNull { get; set; }

    public int Number { get; set; }

    public int? NumberOrNull { get; set; }

    public long Big { get; set; }

    public short Small { get; set; }

    public byte Tiny { get; set; }

    public sbyte SignedTiny { get; set; }

    public ushort UnsignedSmall { get; set; }

    public uint Unsigned { get; set; }

    public ulong UnsignedBig { get; set; }

    public decimal Price { get; set; }

    public decimal? PriceOrNull { get; set; }

    public double Ratio { get; set; }

    public double? RatioOrNull { get; set; }

    public float Single { get; set; }

    public bool Flag { get; set; }

    public bool? FlagOrNull { get; set; }

    public Guid Key { get; set; }

    public Guid? KeyOrNull { get; set; }

    public DateTime At { get; set; }

    public DateTime? AtOrNull { get; set; }

    public DateTimeOffset Instant { get; set; }

    public DateOnly Day { get; set; }

    public DateOnly? DayOrNull { get; set; }

    public TimeOnly Clock { get; set; }

    public TimeSpan Length { get; set; }

    public byte[] Bytes { get; set; } = [];

    public byte[]? BytesOrNull { get; set; }

    public Color Color { get; set; }

    public Color? ColorOrNull { get; set; }

    public Color ColorAsNumber { get; set; }

    public char Letter { get; set; }

    public List<string> Tags { get; set; } = [];

    public List<int> Scores { get; set; } = [];
}

public enum Color
{
    Red,
    Green,
    Blue,
}
