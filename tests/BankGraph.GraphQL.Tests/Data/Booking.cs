namespace BankGraph.GraphQL.Tests.Data;

public enum BookingKind
{
    Transfer,
    Deposit,
    Fee,
}

/// <summary>A row with keys of every kind that pages follow.</summary>
public sealed class Booking
{
    public Guid Id { get; set; }

    public string Reference { get; set; } = "";

    public string? Memo { get; set; }

    public BookingKind Kind { get; set; }

    public BookingKind? Reversal { get; set; }

    public DateTime BookedAt { get; set; }

    public DateOnly? DueOn { get; set; }

    public long AmountMinor { get; set; }

    public bool IsOpen { get; set; }

    public int? Priority { get; set; }

    public int? OwnerId { get; set; }

    public Holder? Owner { get; set; }
}

/// <summary>The end of a navigation that may be missing.</summary>
public sealed class Holder
{
    public int Id { get; set; }

    public string Name { get; set; } = "";

    public int Age { get; set; }

    public List<Booking> Bookings { get; set; } = [];
}
