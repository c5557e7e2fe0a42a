using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BankGraph.EntityFrameworkCore.MySql.Diagnostics.Internal;

/// <summary>The provider logs nothing of its own.</summary>
internal sealed class MySqlLoggingDefinitions : RelationalLoggingDefinitions;
