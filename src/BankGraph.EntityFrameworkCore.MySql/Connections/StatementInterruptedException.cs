using System.Data.Common;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>Somebody ended the statement on the server.</summary>
internal sealed class StatementInterruptedException() : DbException("The statement was ended on the server.");
