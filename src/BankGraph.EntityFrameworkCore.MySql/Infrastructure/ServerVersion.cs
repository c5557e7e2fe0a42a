using System.Text.RegularExpressions;
using BankGraph.EntityFrameworkCore.MySql.Connections;

namespace BankGraph.EntityFrameworkCore.MySql.Infrastructure;

/// <summary>Which server the SQL is written for.</summary>
public abstract partial record ServerVersion
{
    private protected ServerVersion(Version version) => Version = version;

    /// <summary>The server that is assumed when none is named: MariaDB 10.11.</summary>
    public static ServerVersion Default { get; } = new MariaDbServerVersion(new Version(10, 11));

    /// <summary>The number.</summary>
    public Version Version { get; }

    /// <summary>Whether INSERT returns the values that the server made.</summary>
    internal abstract bool HasInsertReturning { get; }

    /// <summary>Compares code points and counts spaces at the end, as equality does elsewhere.</summary>
    internal abstract string DefaultCollation { get; }

    /// <summary>Asks a server what it is.</summary>
    /// <param name="connectionString">How to reach it; the database need not exist.</param>
    /// <param name="cancellationToken">Gives up the question.</param>
    /// <exception cref="NotSupportedException">The server is too old.</exception>
    public static async Task<ServerVersion> AutoDetectAsync(
        string connectionString,
        CancellationToken cancellationToken)
    {
        var settings = new ConnectionSettings(connectionString);
        var connection = MySqlDataSource.For(settings.WithoutDatabase).CreateConnection();
        await using var closing = connection.ConfigureAwait(false);
        await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        return Parse(connection.ServerVersion);
    }

    /// <summary>Reads what a server says of itself, such as <c>5.5.5-10.11.19-MariaDB</c> or <c>8.4.2</c>.</summary>
    /// <exception cref="NotSupportedException">The server is too old, or none of the two.</exception>
    public static ServerVersion Parse(string text)
    {
        // MariaDB once hid its number behind one that old replicas understand.
        var match = Number().Match(text.StartsWith("5.5.5-", StringComparison.Ordinal) ? text[6..] : text);
        if (!match.Success) throw new NotSupportedException($"'{text}' is not a version of MariaDB or MySQL.");
        var number = Version.Parse(match.Value);
        return text.Contains("MariaDB", StringComparison.OrdinalIgnoreCase)
            ? new MariaDbServerVersion(number)
            : new MySqlServerVersion(number);
    }

    /// <inheritdoc/>
    public sealed override string ToString() => $"{GetType().Name[..^"ServerVersion".Length]} {Version}";

    [GeneratedRegex(@"\d+\.\d+(?:\.\d+)?")]
    private static partial Regex Number();
}

/// <summary>MariaDB 10.11 or newer.</summary>
public sealed record MariaDbServerVersion : ServerVersion
{
    /// <summary>The version with this number.</summary>
    /// <exception cref="NotSupportedException">It is too old.</exception>
    public MariaDbServerVersion(Version version) : base(version)
    {
        if (version < new Version(10, 11))
            throw new NotSupportedException($"MariaDB {version} is too old; 10.11 or newer is needed.");
    }

    internal override bool HasInsertReturning => true;

    internal override string DefaultCollation => "utf8mb4_nopad_bin";
}

/// <summary>MySQL 8.0.31 or newer.</summary>
public sealed record MySqlServerVersion : ServerVersion
{
    /// <summary>The version with this number.</summary>
    /// <exception cref="NotSupportedException">It is too old.</exception>
    public MySqlServerVersion(Version version) : base(version)
    {
        if (version < new Version(8, 0, 31))
            throw new NotSupportedException($"MySQL {version} is too old; 8.0.31 or newer is needed.");
    }

    internal override bool HasInsertReturning => false;

    internal override string DefaultCollation => "utf8mb4_0900_bin";
}
