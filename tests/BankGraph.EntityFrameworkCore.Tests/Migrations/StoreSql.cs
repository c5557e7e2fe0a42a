using BankGraph.EntityFrameworkCore.Tests.Stores;

namespace BankGraph.EntityFrameworkCore.Tests.Migrations;

/// <summary>What has to be written in the store's own words.</summary>
public static class StoreSql
{
    /// <summary>A statement whose names stand in double quotes, with the quotes of the store.</summary>
    public static string In<TStore>(this string sql) where TStore : IStore =>
        TStore.Name == nameof(MariaDb) ? sql.Replace('"', '`') : sql;

    /// <summary>The one form for MariaDB, the other for everybody else.</summary>
    public static string For<TStore>(this string others, string mariaDb) where TStore : IStore =>
        TStore.Name == nameof(MariaDb) ? mariaDb : others;
}
