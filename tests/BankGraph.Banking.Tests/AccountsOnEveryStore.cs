using BankGraph.Banking.Tests.Accounts;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests;

public sealed class AccountHistoryOnSqliteTests : AccountHistoryTests<Sqlite>;

public sealed class AccountHistoryOnMariaDbTests : AccountHistoryTests<MariaDb>;

public sealed class AccountHistoryOnPostgreSqlTests : AccountHistoryTests<PostgreSql>;

public sealed class CloseAccountOnSqliteTests : CloseAccountTests<Sqlite>;

public sealed class CloseAccountOnMariaDbTests : CloseAccountTests<MariaDb>;

public sealed class CloseAccountOnPostgreSqlTests : CloseAccountTests<PostgreSql>;

public sealed class DormancyOnSqliteTests : DormancyTests<Sqlite>;

public sealed class DormancyOnMariaDbTests : DormancyTests<MariaDb>;

public sealed class DormancyOnPostgreSqlTests : DormancyTests<PostgreSql>;
