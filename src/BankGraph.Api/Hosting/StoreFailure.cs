using System.Net.Sockets;
using BankGraph.EntityFrameworkCore.MySql.Connections;
using Npgsql;

namespace BankGraph.Api.Hosting;

/// <summary>Says in a sentence why the store could not be opened, and what to do; never a password.</summary>
internal static class StoreFailure
{
    /// <summary>The sentence for an exception of whichever driver.</summary>
    public static string Explain(Exception exception)
    {
        if (IsRefusal(exception))
        {
            return "The database server refuses the user, the password or the database: "
                + $"set all three in {StoreOptions.Settings}, and let the user create tables there.";
        }

        return IsUnreachable(exception)
            ? $"The database server cannot be reached: start it, or set {StoreOptions.Settings} to where it is."
            : $"The database cannot be opened: {exception.Message}";
    }

    private static bool IsRefusal(Exception exception) =>
        MySqlErrors.NumberOf(exception) is 1044 or 1045 or 1142 or 1698
        || exception is PostgresException
        {
            SqlState: PostgresErrorCodes.InvalidPassword
                or PostgresErrorCodes.InvalidAuthorizationSpecification
                or PostgresErrorCodes.InsufficientPrivilege
                or PostgresErrorCodes.InvalidCatalogName,
        };

    private static bool IsUnreachable(Exception exception)
    {
        // A server that answers with a number or a code is there.
        if (exception is PostgresException || MySqlErrors.NumberOf(exception) is not (0 or 1042)) return false;
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is SocketException or TimeoutException or IOException || MySqlErrors.NumberOf(inner) == 1042)
                return true;
        }

        return false;
    }
}
