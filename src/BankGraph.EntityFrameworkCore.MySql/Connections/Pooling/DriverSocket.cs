using System.Net.Sockets;
using System.Reflection;
using System.Runtime.InteropServices;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;

/// <summary>
/// The driver's socket. It hands it out to nobody, and a thread that waits in it for a server that has fallen silent
/// wakes up only when it is shut down.
/// </summary>
internal static partial class DriverSocket
{
    private const string Namespace = "MySql.Data.MySqlClient.";

    // As Linux has them, on every processor that .NET runs on.
    private const int GetFlags = 3;
    private const int SetFlags = 4;
    private const int NonBlocking = 0x800;

    private const int BufferSize = 16 * 1024;

    /// <summary>The socket of an open connection.</summary>
    /// <exception cref="NotSupportedException">This version of the driver keeps it elsewhere.</exception>
    public static Socket Of(MySqlConnection connection) =>
        (Socket)ValueOf(StreamOf(connection), "MySqlStream", "socket");

    /// <summary>
    /// Has the driver take from the socket whatever has come. By itself it asks the kernel twice for each packet, and
    /// every row, every column of a result and every answer is a packet.
    /// </summary>
    /// <exception cref="NotSupportedException">This version of the driver reads otherwise.</exception>
    public static DriverInput BufferReads(MySqlConnection connection)
    {
        var input = new DriverInput((Stream)ValueOf(StreamOf(connection), "MySqlStream", "inStream"), Of(connection));
        Field("MySqlStream", "inStream").SetValue(StreamOf(connection), new BufferedStream(input, BufferSize));
        return input;
    }

    /// <summary>
    /// Has the kernel itself keep a thread that reads until there is something. The runtime never sets a socket back to
    /// that once it has connected without blocking: what comes then wakes the thread that watches all sockets, that one
    /// a thread of the pool, and that one the reader.
    /// </summary>
    public static void SetBlocking(Socket socket, bool isBlocking)
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            var flags = FileControl(socket.SafeHandle, GetFlags, 0);
            if (flags < 0) return;
            _ = FileControl(socket.SafeHandle, SetFlags, isBlocking ? flags & ~NonBlocking : flags | NonBlocking);
        }
        catch (ObjectDisposedException)
        {
            // The driver closes it when the connection is lost, and what it says of that must not be hidden.
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int FileControl(SafeHandle file, int command, int argument);

    private static object StreamOf(MySqlConnection connection)
    {
        var driver = ValueOf(connection, "MySqlConnection", "driver");
        var handler = ValueOf(driver, "Driver", "handler");
        return ValueOf(handler, "NativeDriver", "stream");
    }

    private static object ValueOf(object owner, string type, string field) =>
        Field(type, field).GetValue(owner) ?? throw Elsewhere();

    private static FieldInfo Field(string type, string field) =>
        typeof(MySqlConnection).Assembly.GetType(Namespace + type)
            ?.GetField(field, BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw Elsewhere();

    private static NotSupportedException Elsewhere() =>
        new("This version of the driver keeps its socket elsewhere.");
}
