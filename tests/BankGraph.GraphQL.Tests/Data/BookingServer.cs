using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Data;

/// <summary>The same rows twice: in a store and in memory.</summary>
internal static class BookingServer
{
    public sealed class Query
    {
        [UsePaging(IncludeTotalCount = true)]
        [UseProjection]
        [UseFiltering]
        [UseSorting]
        public IQueryable<Booking> GetBookings([Service] BookingsContext db) => db.Bookings;

        [UseFiltering]
        [UseSorting]
        public IQueryable<Booking> GetAll([Service] BookingsContext db) => db.Bookings.OrderBy(row => row.Id);

        [UseFiltering]
        [UseSorting]
        public List<Booking> GetKept([Service] List<Booking> rows) => rows;

        [UseFiltering]
        [UseSorting]
        public IQueryable<Holder> GetHolders([Service] BookingsContext db) => db.Holders;

        [UseFirstOrDefault]
        [UseProjection]
        public IQueryable<Booking> GetBooking(string reference, [Service] BookingsContext db) =>
            db.Bookings.Where(row => row.Reference == reference);

        [UseSingleOrDefault]
        public IQueryable<Booking> GetOnly(bool isOpen, [Service] BookingsContext db) =>
            db.Bookings.Where(row => row.IsOpen == isOpen);

        [UseFirstOrDefault]
        public async Task<List<Booking>?> GetKeptOneAsync(bool isThere, [Service] List<Booking> rows)
        {
            await Task.Yield();
            return isThere ? rows : null;
        }

        public IQueryable<Holder> GetPlain([Service] BookingsContext db) => db.Holders.OrderBy(holder => holder.Id);
    }

    [ExtendObjectType<Holder>]
    public sealed class HolderFields
    {
        public string GetLabel([Parent] Holder holder) => $"{holder.Id}/{holder.Name}/{holder.Age}";
    }

    public static async Task<(TestServer Server, BookingsContext Db)> CreateAsync(
        IReadOnlyList<Booking> rows, Action<QueryConventions>? conventions = null)
    {
        var db = new BookingsContext();
        await db.AddAsync(rows);
        var server = TestServer.Create(
            builder => builder
                .AddQueryType<Query>()
                .AddTypeExtension<HolderFields>()
                .AddFiltering(conventions),
            services => services.AddSingleton(db).AddSingleton(rows.ToList()));
        return (server, db);
    }
}
