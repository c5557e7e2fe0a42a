using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.World;

public sealed class WorldContext(DbContextOptions<WorldContext> options) : DbContext(options)
{
    public DbSet<Sample> Samples => Set<Sample>();

    public DbSet<Author> Authors => Set<Author>();

    public DbSet<Book> Books => Set<Book>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<Subject> Subjects => Set<Subject>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<Ticket> Tickets => Set<Ticket>();

    public DbSet<Shape> Shapes => Set<Shape>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Sample>(sample =>
        {
            sample.Property(s => s.Id).ValueGeneratedNever();
            sample.Property(s => s.Price).HasPrecision(28, 8);
            sample.Property(s => s.PriceOrNull).HasPrecision(28, 8);
            sample.Property(s => s.Color).HasConversion<string>().HasMaxLength(16);
            sample.Property(s => s.ColorOrNull).HasConversion<string>().HasMaxLength(16);
        });
        modelBuilder.Entity<Author>(author =>
        {
            author.Property(a => a.Name).HasMaxLength(100);
            author.OwnsOne(a => a.Home);
        });
        modelBuilder.Entity<Book>(book =>
        {
            book.Property(b => b.Id).ValueGeneratedNever();
            book.Property(b => b.Title).HasMaxLength(100);
            book.Property(b => b.Price).HasPrecision(10, 2);
            book.HasIndex(b => b.Title).IsUnique();
            book.HasMany(b => b.Subjects).WithMany(s => s.Books);
        });
        modelBuilder.Entity<Review>().Property(r => r.Id).ValueGeneratedNever();
        modelBuilder.Entity<Subject>().Property(s => s.Id).ValueGeneratedNever();
        modelBuilder.Entity<Counter>().Property(c => c.Version).IsConcurrencyToken();
        modelBuilder.Entity<Ticket>(ticket =>
        {
            var places = Database.IsMySql() ? "`Places`" : "\"Places\"";
            ticket.Property(t => t.Title).HasMaxLength(100);
            ticket.HasIndex(t => t.Title).IsUnique();
            ticket.Property(t => t.DoublePlaces).HasComputedColumnSql($"{places} * 2", stored: true);
            ticket.Property(t => t.Status).HasMaxLength(20).HasDefaultValue("open").HasSentinel("");
        });
        modelBuilder.Entity<Circle>();
        modelBuilder.Entity<Box>();
    }
}
