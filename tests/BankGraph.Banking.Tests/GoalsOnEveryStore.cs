using BankGraph.Banking.Tests.Goals;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests;

public sealed class GoalOnSqliteTests : GoalTests<Sqlite>;

public sealed class GoalOnMariaDbTests : GoalTests<MariaDb>;

public sealed class GoalOnPostgreSqlTests : GoalTests<PostgreSql>;

public sealed class AutomaticSavingOnSqliteTests : AutomaticSavingTests<Sqlite>;

public sealed class AutomaticSavingOnMariaDbTests : AutomaticSavingTests<MariaDb>;

public sealed class AutomaticSavingOnPostgreSqlTests : AutomaticSavingTests<PostgreSql>;
