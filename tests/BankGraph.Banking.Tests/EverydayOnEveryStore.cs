using BankGraph.Banking.Tests.Holds;
using BankGraph.Banking.Tests.Operations;
using BankGraph.Banking.Tests.Reversals;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests;

public sealed class FindOperationOnSqliteTests : FindOperationTests<Sqlite>;

public sealed class FindOperationOnMariaDbTests : FindOperationTests<MariaDb>;

public sealed class FindOperationOnPostgreSqlTests : FindOperationTests<PostgreSql>;

public sealed class HoldExpiryJobOnSqliteTests : HoldExpiryJobTests<Sqlite>;

public sealed class HoldExpiryJobOnMariaDbTests : HoldExpiryJobTests<MariaDb>;

public sealed class HoldExpiryJobOnPostgreSqlTests : HoldExpiryJobTests<PostgreSql>;

public sealed class ReverseTransactionOnSqliteTests : ReverseTransactionTests<Sqlite>;

public sealed class ReverseTransactionOnMariaDbTests : ReverseTransactionTests<MariaDb>;

public sealed class ReverseTransactionOnPostgreSqlTests : ReverseTransactionTests<PostgreSql>;
