namespace BankGraph.Api.Hosting;

/// <summary>Where the bank keeps everything.</summary>
internal enum StoreProvider
{
    /// <summary>One SQLite file in the data folder.</summary>
    Embedded,

    /// <summary>A MariaDB server.</summary>
    MariaDb,

    /// <summary>A MySQL server.</summary>
    MySql,

    /// <summary>A PostgreSQL server.</summary>
    PostgreSql,
}
