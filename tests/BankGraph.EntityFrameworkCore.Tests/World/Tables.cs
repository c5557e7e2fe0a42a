namespace BankGraph.EntityFrameworkCore.Tests.World;

/// <summary>The tables that a query is written over: those of a store, or lists of objects.</summary>
public sealed record Tables(
    IQueryable<Sample> Samples,
    IQueryable<Author> Authors,
    IQueryable<Book> Books,
    IQueryable<Review> Reviews,
    IQueryable<Subject> Subjects,
    IQueryable<Shape> Shapes)
{
    public static Tables Of(Seed seed) => new(
        seed.Samples.AsQueryable(),
        seed.Authors.AsQueryable(),
        seed.Books.AsQueryable(),
        seed.Reviews.AsQueryable(),
        seed.Subjects.AsQueryable(),
        seed.Shapes.AsQueryable());

    public static Tables Of(WorldContext context) => new(
        context.Samples,
        context.Authors,
        context.Books,
        context.Reviews,
        context.Subjects,
        context.Shapes);
}
