using System.Data.Common;
using BankGraph.EntityFrameworkCore.MySql.Connections;
using BankGraph.Testing.Servers;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Connections;

/// <summary>An empty database on the shared server.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    public string ConnectionString { get; private set; } = "";

    /// <summary>A source with options of its own, and so with a pool of its own.</summary>
    public MySqlDataSource Source(string options = "") => MySqlDataSource.For($"{ConnectionString};{options}");

    public async Task<DbConnection> OpenAsync(string options = "") => await Source(options).OpenConnectionAsync();

    /// <summary>Through a cable; no answer is waited for long.</summary>
    public Task<DbConnection> OpenAsync(Cable cable) => OpenAsync($"Port={cable.Port};Default Command Timeout=1");

    public async Task InitializeAsync()
    {
        var server = await MariaDbServer.SharedAsync();
        ConnectionString = server.NewDatabase();
        var name = Source().Settings.Database;
        await using var connection = await MySqlDataSource.For(server.ConnectionString("")).OpenConnectionAsync();
        await connection.ExecuteAsync($"CREATE DATABASE {name}");
    }

    public Task DisposeAsync()
    {
        Source().ClearPool();
        return Task.CompletedTask;
    }
}
