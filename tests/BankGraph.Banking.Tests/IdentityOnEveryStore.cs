using BankGraph.Banking.Tests.Security;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests;

public sealed class ChangePasswordOnSqliteTests : ChangePasswordTests<Sqlite>;

public sealed class ChangePasswordOnMariaDbTests : ChangePasswordTests<MariaDb>;

public sealed class ChangePasswordOnPostgreSqlTests : ChangePasswordTests<PostgreSql>;

public sealed class SessionListOnSqliteTests : SessionListTests<Sqlite>;

public sealed class SessionListOnMariaDbTests : SessionListTests<MariaDb>;

public sealed class SessionListOnPostgreSqlTests : SessionListTests<PostgreSql>;
