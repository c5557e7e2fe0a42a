using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Stores;

/// <summary>A store that the suite runs on.</summary>
public interface IStore
{
    /// <summary>Its name in snapshots and in the cases that it answers otherwise.</summary>
    static abstract string Name { get; }

    /// <summary>The name of a database that does not exist yet, in the store's own form.</summary>
    static abstract Task<string> NewDatabaseAsync();

    /// <summary>Points a context at it.</summary>
    static abstract void Use(DbContextOptionsBuilder options, string database);

    /// <summary>Makes a context use a connection that is there.</summary>
    static abstract void Use(DbContextOptionsBuilder options, DbConnection connection);
}
