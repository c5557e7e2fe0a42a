using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>What a connection string asks for, and what every connection gets whatever it says.</summary>
internal sealed class ConnectionSettings
{
    private const int DefaultLockWaitTimeoutSeconds = 10;

    public ConnectionSettings(string connectionString)
    {
        var text = new MySqlConnectionStringBuilder(connectionString);
        Database = text.Database;
        Server = text.Server;
        MaxSessions = Math.Max(1, (int)text.MaximumPoolSize);
        OpenTimeout = TimeSpan.FromSeconds(Math.Max(1, (int)text.ConnectionTimeout));
        StatementTimeoutSeconds = (int)text.DefaultCommandTimeout;

        // The pool is ours: the driver's breaks down when it is over-subscribed, and resets a session with each use.
        text.Pooling = false;
        // A statement's time is bounded by the server; the driver's own timer does not end an asynchronous read.
        text.DefaultCommandTimeout = 0;
        // A row that was found counts, also when an update leaves it as it was.
        text.UseAffectedRows = false;
        text.CharacterSet = "utf8mb4";
        text.TreatTinyAsBoolean = true;
        text.OldGuids = false;
        text.AutoEnlist = false;
        text.AllowLoadLocalInfile = false;
        // The driver's keep-alive works on Windows alone, and refuses to connect elsewhere.
        if (!OperatingSystem.IsWindows()) text.Keepalive = 0;
        DriverConnectionString = text.ConnectionString;

        text.Database = "";
        WithoutDatabase = text.ConnectionString;
    }

    public string Database { get; }

    public string Server { get; }

    public int MaxSessions { get; }

    public TimeSpan OpenTimeout { get; }

    public int StatementTimeoutSeconds { get; }

    public string DriverConnectionString { get; }

    /// <summary>For what has to work before the database exists, and for ending sessions from outside.</summary>
    public string WithoutDatabase { get; }

    /// <summary>
    /// Sets up a new session. Strict, so that a value that does not fit is refused and never cut off; and with
    /// backslashes that escape, because the driver writes parameters into the text that way. Collations that compare
    /// code points and do not ignore spaces at the end, so that equality means what it means elsewhere.
    /// </summary>
    public static string SessionSetup(bool isMariaDb) =>
        "SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
        + "NO_ENGINE_SUBSTITUTION', "
        + $"collation_connection = '{(isMariaDb ? "utf8mb4_nopad_bin" : "utf8mb4_0900_bin")}', "
        + "time_zone = '+00:00', "
        + $"innodb_lock_wait_timeout = {DefaultLockWaitTimeoutSeconds}, "
        + "div_precision_increment = 12";
}
