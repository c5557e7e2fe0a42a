using Microsoft.EntityFrameworkCore;

namespace BankGraph.Testing.Stores;

/// <summary>A store that tests run on; a test class takes it as its type parameter.</summary>
public interface ITestStore
{
    /// <summary>Its name in messages.</summary>
    static abstract string Name { get; }

    /// <summary>
    /// A database that nobody else uses while it is open, with the tables of a context and nothing in them.
    /// </summary>
    /// <param name="schema">Names the schema: databases are used again for the same one.</param>
    /// <param name="createAsync">Makes the tables of the schema in an empty database.</param>
    internal static abstract Task<TestDatabase> OpenAsync(
        string schema,
        Func<Func<DbContextOptionsBuilder, DbContextOptionsBuilder>, Task> createAsync);

    /// <summary>A database that does not exist yet.</summary>
    internal static abstract Task<TestDatabase> NewAsync();
}
