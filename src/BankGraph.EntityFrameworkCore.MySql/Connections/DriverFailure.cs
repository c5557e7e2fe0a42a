using System.Net.Sockets;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>
/// What an exception of the driver means. The driver wraps the server's answer, and gives the wrappers no number.
/// </summary>
internal static class DriverFailure
{
    /// <summary>
    /// The exception with the server's own answer, where it is hidden behind exceptions with the number 0.
    /// </summary>
    public static Exception Innermost(Exception exception)
    {
        for (var inner = exception; inner is MySqlException; inner = inner.InnerException)
        {
            if (Number(inner) != 0) return inner;
        }

        return exception;
    }

    /// <summary>The server's number for an error; 0 where there is none.</summary>
    public static int Number(Exception exception) => (exception as MySqlException)?.Number ?? 0;

    /// <summary>
    /// Whether the connection is gone, so that everything on it is undone and nothing more can be said.
    /// </summary>
    public static bool IsLostConnection(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is IOException or SocketException or ObjectDisposedException) return true;
            if (Number(inner) is 1053 or 1152 or (>= 1158 and <= 1161) or 1184 or 1927 or 2006 or 2013 or 4031)
                return true;
        }

        return false;
    }
}
