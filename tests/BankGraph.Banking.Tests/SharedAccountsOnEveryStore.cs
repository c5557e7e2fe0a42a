using BankGraph.Banking.Tests.SharedAccounts;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests;

public sealed class InvitationOnSqliteTests : InvitationTests<Sqlite>;

public sealed class InvitationOnMariaDbTests : InvitationTests<MariaDb>;

public sealed class InvitationOnPostgreSqlTests : InvitationTests<PostgreSql>;

public sealed class SharedPaymentOnSqliteTests : SharedPaymentTests<Sqlite>;

public sealed class SharedPaymentOnMariaDbTests : SharedPaymentTests<MariaDb>;

public sealed class SharedPaymentOnPostgreSqlTests : SharedPaymentTests<PostgreSql>;

public sealed class EndAccessOnSqliteTests : EndAccessTests<Sqlite>;

public sealed class EndAccessOnMariaDbTests : EndAccessTests<MariaDb>;

public sealed class EndAccessOnPostgreSqlTests : EndAccessTests<PostgreSql>;

public sealed class OtherOwnerOnSqliteTests : OtherOwnerTests<Sqlite>;

public sealed class OtherOwnerOnMariaDbTests : OtherOwnerTests<MariaDb>;

public sealed class OtherOwnerOnPostgreSqlTests : OtherOwnerTests<PostgreSql>;

public sealed class SharedStepUpOnSqliteTests : SharedStepUpTests<Sqlite>;

public sealed class SharedStepUpOnMariaDbTests : SharedStepUpTests<MariaDb>;

public sealed class SharedStepUpOnPostgreSqlTests : SharedStepUpTests<PostgreSql>;

public sealed class DelegateLimitPropertyOnSqliteTests : DelegateLimitPropertyTests<Sqlite>;

public sealed class DelegateLimitPropertyOnMariaDbTests : DelegateLimitPropertyTests<MariaDb>;

public sealed class DelegateLimitPropertyOnPostgreSqlTests : DelegateLimitPropertyTests<PostgreSql>;
