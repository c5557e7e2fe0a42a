using System.Net.Sockets;
using System.Reflection;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;

/// <summary>
/// The driver's socket. It hands it out to nobody, and a thread that waits in it for a server that has fallen silent
/// wakes up only when it is shut down.
/// </summary>
internal static class DriverSocket
{
    private const string Namespace = "MySql.Data.MySqlClient.";

    /// <summary>The socket of an open connection.</summary>
    /// <exception cref="NotSupportedException">This version of the driver keeps it elsewhere.</exception>
    public static Socket Of(MySqlConnection connection)
    {
        var driver = ValueOf(connection, "MySqlConnection", "driver");
        var handler = ValueOf(driver, "Driver", "handler");
        var stream = ValueOf(handler, "NativeDriver", "stream");
        return (Socket)ValueOf(stream, "MySqlStream", "socket");
    }

    private static object ValueOf(object owner, string type, string field) =>
        typeof(MySqlConnection).Assembly.GetType(Namespace + type)
            ?.GetField(field, BindingFlags.Instance | BindingFlags.NonPublic)
            ?.GetValue(owner)
        ?? throw new NotSupportedException("This version of the driver keeps its socket elsewhere.");
}
