using System.Data.Common;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>Failures after which the same may succeed: everything was rolled back, or nothing was done.</summary>
internal static class TransientErrors
{
    public static bool Contains(Exception exception) =>
        exception is DbException
        && (exception is ConnectionLostException
            || DriverFailure.IsLostConnection(exception)
            || DriverFailure.Number(DriverFailure.Innermost(exception)) is
            1040 // too many connections
            or 1042 // cannot connect
            or 1043 // bad handshake, from a server that is going down
            or 1047 // a node that has left its cluster
            or 1205 // waited too long for a lock
            or 1213); // deadlock, or another node's transaction came first
}
