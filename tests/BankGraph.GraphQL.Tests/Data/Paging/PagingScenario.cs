using System.Linq.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.GraphQL.Tests.Data.Paging;

/// <summary>Random rows full of equal keys and nulls, an order over them, and pages of random sizes.</summary>
public sealed record PagingScenario(
    Booking[] Rows, Booking[] Inserted, (int Key, bool IsDescending)[] Order, int[] Sizes, bool IsBackward)
{
    private static readonly Func<IQueryable<Booking>, bool, bool, IOrderedQueryable<Booking>>[] Keys =
    [
        By(row => row.Memo),
        By(row => row.DueOn),
        By(row => row.Kind),
        By(row => row.Reversal),
        By(row => row.BookedAt),
        By(row => row.AmountMinor),
        By(row => row.IsOpen),
        By(row => row.Priority),
        By(row => row.AmountMinor % 2),
        By(row => (object)row.Reference),
    ];

    private static readonly DateTime Day = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    public static Arbitrary<PagingScenario> Any => Arb.From(
        from rows in Booking.NonEmptyListOf()
        from inserted in Booking.ListOf()
        from order in Gen.Choose(0, Keys.Length - 1).Zip(Gen.Elements(true, false)).ListOf()
        from sizes in Gen.Choose(1, 7).ArrayOf(400)
        from isBackward in Gen.Elements(true, false)
        select new PagingScenario(
            [.. rows.Take(25)],
            [.. inserted.Take(25)],
            [.. order.DistinctBy(key => key.Item1).Take(3).Select(key => (key.Item1, key.Item2))],
            sizes,
            isBackward));

    private static Gen<Booking> Booking =>
        from id in Gen.Choose(int.MinValue, int.MaxValue).ArrayOf(4)
        from memo in Gen.Elements<string?>(null, "", "a", "ab", "b")
        from due in Gen.Elements<int?>(null, 0, 1)
        from kind in Gen.Elements(Enum.GetValues<BookingKind>())
        from reversal in Gen.Elements<BookingKind?>(null, BookingKind.Transfer, BookingKind.Fee)
        from booked in Gen.Choose(0, 3)
        from amount in Gen.Choose(-2, 2)
        from priority in Gen.Elements<int?>(null, -1, 1)
        select new Booking
        {
            Id = new Guid(System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(id)),
            Memo = memo,
            DueOn = due is null ? null : DateOnly.FromDateTime(Day).AddDays(due.Value),
            Kind = kind,
            Reversal = reversal,
            BookedAt = Day.AddTicks(booked * 10),
            AmountMinor = amount,
            IsOpen = amount > 0,
            Priority = priority,
            Reference = kind.ToString(),
        };

    /// <summary>The rows in the order that is asked for.</summary>
    public IQueryable<Booking> Sort(IQueryable<Booking> rows)
    {
        for (var i = 0; i < Order.Length; i++) rows = Keys[Order[i].Key](rows, i == 0, Order[i].IsDescending);
        return rows;
    }

    /// <summary>The rows in the order that pages have to follow.</summary>
    public IQueryable<Booking> SortTotally(IQueryable<Booking> rows) =>
        By(row => row.Id)(Sort(rows), Order.Length == 0, Order is [.., { IsDescending: true }]);

    public override string ToString() =>
        $"{Rows.Length} rows, {Inserted.Length} inserted, order {string.Join(' ', Order)}, sizes "
        + $"{string.Join(' ', Sizes.Take(20))}, {(IsBackward ? "backward" : "forward")}";

    private static Func<IQueryable<Booking>, bool, bool, IOrderedQueryable<Booking>> By<TKey>(
        Expression<Func<Booking, TKey>> key) => (rows, isFirst, isDescending) => (isFirst, isDescending) switch
        {
            (true, false) => rows.OrderBy(key),
            (true, true) => rows.OrderByDescending(key),
            (false, false) => ((IOrderedQueryable<Booking>)rows).ThenBy(key),
            _ => ((IOrderedQueryable<Booking>)rows).ThenByDescending(key),
        };
}
