using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger.Tests.Posting;

public sealed class FreshBookingsTests
{
    private readonly FreshBookings _bookings = new();

    [Fact]
    public void Take_GivesEachOnceInTheOrderOfCommits()
    {
        var booked = Book(5);
        _bookings.Add(booked[..2]);
        _bookings.Add(booked[2..]);

        Assert.Equal(booked, _bookings.Take());
        Assert.Empty(_bookings.Take());
    }

    [Fact]
    public void Add_WhereNobodyTakes_KeepsTheFirstAndNoMoreThanThereIsRoomFor()
    {
        var booked = Book(3_000);
        _bookings.Add(booked);
        _bookings.Add(Book(3_000));

        Assert.Equal(booked, _bookings.Take());
    }

    [Fact]
    public async Task Wait_Added_IsWoken()
    {
        var waiting = _bookings.WaitAsync(Timeout.InfiniteTimeSpan, default);
        Assert.False(waiting.IsCompleted);

        _bookings.Add(Book(1));

        await waiting.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static Transaction[] Book(int count) =>
    [
        .. Enumerable.Range(0, count).Select(_ => new Transaction(
            Guid.NewGuid(),
            TransactionKind.Transfer,
            TransactionStatus.Booked,
            1,
            Currency.FromCode("EUR"),
            DateTime.UnixEpoch,
            new DateOnly(2026, 3, 2),
            description: null)),
    ];
}
