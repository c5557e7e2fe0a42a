namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>What the server said when something failed.</summary>
public static class MySqlErrors
{
    /// <summary>
    /// The server's number for an error, such as 1062 for a key that exists already; 0 where the server said nothing.
    /// </summary>
    public static int NumberOf(Exception exception) => DriverFailure.Number(DriverFailure.Innermost(exception));
}
