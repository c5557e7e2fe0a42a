namespace BankGraph.EntityFrameworkCore.Tests.World;

/// <summary>Writes books.</summary>
public sealed class Author
{
    public Guid Id { get; set; }

    public required string Name { get; set; }

    public Address? Home { get; set; }

    public List<Book> Books { get; set; } = [];
}

/// <summary>A part of an author, in the author's own row.</summary>
public sealed class Address
{
    public required string City { get; set; }

    public string? Street { get; set; }
}

/// <summary>Has an author, reviews, and subjects that it shares with others.</summary>
public sealed class Book
{
    public int Id { get; set; }

    public required string Title { get; set; }

    public int Year { get; set; }

    public decimal Price { get; set; }

    public Guid? AuthorId { get; set; }

    public Author? Author { get; set; }

    public List<Review> Reviews { get; set; } = [];

    public List<Subject> Subjects { get; set; } = [];
}

public sealed class Review
{
    public int Id { get; set; }

    public int BookId { get; set; }

    public Book? Book { get; set; }

    public int Stars { get; set; }

    public string? Comment { get; set; }
}

public sealed class Subject
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public List<Book> Books { get; set; } = [];
}

/// <summary>Its token is counted up by the program.</summary>
public sealed class Counter
{
    public Guid Id { get; set; }

    public int Value { get; set; }

    public int Version { get; set; }
}

/// <summary>Its key and one of its values are made by the store.</summary>
public sealed class Ticket
{
    public int Id { get; set; }

    public required string Title { get; set; }

    public int Places { get; set; }

    public int DoublePlaces { get; set; }

    public string Status { get; set; } = "";
}

/// <summary>A hierarchy in one table.</summary>
public abstract class Shape
{
    public int Id { get; set; }

    public required string Name { get; set; }
}

public sealed class Circle : Shape
{
    public double Radius { get; set; }
}

public sealed class Box : Shape
{
    public double Width { get; set; }

    public double Height { get; set; }
}
