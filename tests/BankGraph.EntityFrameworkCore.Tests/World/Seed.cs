namespace BankGraph.EntityFrameworkCore.Tests.World;

/// <summary>The rows that queries are asked about; objects and stores hold the same.</summary>
public sealed class Seed
{
    private static readonly DateTime Noon = new(2024, 2, 29, 12, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Texts =
    [
        "apple", "Apple", "apple pie", "pie", "", "50% off", "snake_case", @"back\slash", "it's", "Grüße, 東京",
        "  padded  ", "pineapple", "zebra", "a%b_c", "line\nbreak",
    ];

    public Seed()
    {
        Samples = [.. Texts.Select(Make)];
        Authors = [.. Enumerable.Range(1, 4).Select(MakeAuthor)];
        Subjects = [.. Enumerable.Range(1, 4).Select(n => new Subject { Id = n, Name = "Subject " + n })];
        Books = [.. Enumerable.Range(1, 10).Select(MakeBook)];
        Reviews = [.. Enumerable.Range(1, 20).Select(MakeReview)];
        Shapes =
        [
            new Circle { Name = "small", Radius = 1.5 },
            new Circle { Name = "large", Radius = 20 },
            new Box { Name = "flat", Width = 10, Height = 0.25 },
        ];
    }

    public List<Sample> Samples { get; }

    public List<Author> Authors { get; }

    public List<Book> Books { get; }

    public List<Review> Reviews { get; }

    public List<Subject> Subjects { get; }

    public List<Shape> Shapes { get; }

    public static Guid KeyOf(int number) => new($"00000000-0000-7000-8000-{number:x12}");

    private static Sample Make(string text, int index)
    {
        var n = index + 1;
        var hasValue = n % 3 != 0;
        return new Sample
        {
            Id = n,
            Text = text,
            TextOrNull = hasValue ? text : null,
            Number = (n - 8) * 7,
            NumberOrNull = hasValue ? n : null,
            Big = (n - 8) * 10_000_000_000L,
            Small = (short)((n - 8) * 100),
            Tiny = (byte)(n * 16),
            SignedTiny = (sbyte)((n - 8) * 10),
            UnsignedSmall = (ushort)(n * 4000),
            Unsigned = (uint)n * 250_000_000,
            UnsignedBig = (ulong)n * 1_000_000_000_000,
            Price = ((n - 8) * 12.345m) + 0.005m,
            PriceOrNull = hasValue ? n * 1.25m : null,
            Ratio = (n - 8) * 0.7,
            RatioOrNull = hasValue ? n / 8.0 : null,
            Single = n * 0.5f,
            Flag = n % 2 == 0,
            FlagOrNull = hasValue ? n % 2 == 0 : null,
            Key = KeyOf(n),
            KeyOrNull = hasValue ? KeyOf(n) : null,
            At = Noon.AddDays(n * 37).AddSeconds(n * 4567).AddMicroseconds(n * 1001),
            AtOrNull = hasValue ? Noon.AddHours(n) : null,
            Instant = new DateTimeOffset(Noon.AddMinutes(n * 1234), TimeSpan.Zero),
            Day = DateOnly.FromDateTime(Noon).AddDays(n * 31),
            DayOrNull = hasValue ? DateOnly.FromDateTime(Noon).AddDays(-n) : null,
            Clock = new TimeOnly(n, n * 2, n * 3, n * 10),
            Length = TimeSpan.FromMinutes((n - 8) * 95.5),
            Bytes = [.. Enumerable.Range(0, n).Select(b => (byte)(b * n))],
            BytesOrNull = hasValue ? [(byte)n, 0, 255] : null,
            Color = (Color)(n % 3),
            ColorOrNull = hasValue ? (Color)(n % 3) : null,
            ColorAsNumber = (Color)(n % 3),
            Letter = (char)('a' + n),
            Tags = [.. Enumerable.Range(0, n % 4).Select(t => $"tag{t}")],
            Scores = [.. Enumerable.Range(0, n % 5).Select(s => s * n)],
        };
    }

    private static Author MakeAuthor(int n) => new()
    {
        Id = KeyOf(1000 + n),
        Name = "Author " + n,
        Home = n == 3 ? null : new Address { City = n % 2 == 0 ? "Paris" : "Rome", Street = n == 1 ? "Via 1" : null },
    };

    private Book MakeBook(int n)
    {
        // The fourth author has written nothing, and the tenth book has no author.
        var author = n == 10 ? null : Authors[n % 3];
        var book = new Book
        {
            Id = n,
            Title = "Book " + n,
            Year = 2000 + (n * 3 % 7),
            Price = 9.99m + (n * 2.5m),
            Author = author,
            AuthorId = author?.Id,
            Subjects = [.. Subjects.Where(subject => (n + subject.Id) % 3 == 0)],
        };
        author?.Books.Add(book);
        foreach (var subject in book.Subjects) subject.Books.Add(book);
        return book;
    }

    private Review MakeReview(int n)
    {
        var book = Books[n * n % 7];
        var review = new Review
        {
            Id = n,
            Book = book,
            BookId = book.Id,
            Stars = (n % 5) + 1,
            Comment = n % 4 == 0 ? null : "Comment " + n,
        };
        book.Reviews.Add(review);
        return review;
    }
}
