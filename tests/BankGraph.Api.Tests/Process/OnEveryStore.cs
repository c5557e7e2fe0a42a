using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Process;

[Collection(BankProcesses.Name)]
public sealed class BillContractOnSqliteTests(BankProcesses banks) : BillContractTests<Sqlite>(banks);

[Collection(BankProcesses.Name)]
public sealed class BillContractOnMariaDbTests(BankProcesses banks) : BillContractTests<MariaDb>(banks);

[Collection(BankProcesses.Name)]
public sealed class BillContractOnPostgreSqlTests(BankProcesses banks) : BillContractTests<PostgreSql>(banks);

[Collection(BankProcesses.Name)]
public sealed class ConcurrentTransferOnSqliteTests(BankProcesses banks) : ConcurrentTransferTests<Sqlite>(banks);

[Collection(BankProcesses.Name)]
public sealed class ConcurrentTransferOnMariaDbTests(BankProcesses banks) : ConcurrentTransferTests<MariaDb>(banks);

[Collection(BankProcesses.Name)]
public sealed class ConcurrentTransferOnPostgreSqlTests(BankProcesses banks)
    : ConcurrentTransferTests<PostgreSql>(banks);

[Collection(BankProcesses.Name)]
public sealed class IdempotencyOnSqliteTests(BankProcesses banks) : IdempotencyTests<Sqlite>(banks);

[Collection(BankProcesses.Name)]
public sealed class IdempotencyOnMariaDbTests(BankProcesses banks) : IdempotencyTests<MariaDb>(banks);

[Collection(BankProcesses.Name)]
public sealed class IdempotencyOnPostgreSqlTests(BankProcesses banks) : IdempotencyTests<PostgreSql>(banks);

[Collection(BankProcesses.Name)]
public sealed class PaymentContractOnSqliteTests(BankProcesses banks) : PaymentContractTests<Sqlite>(banks);

[Collection(BankProcesses.Name)]
public sealed class PaymentContractOnMariaDbTests(BankProcesses banks) : PaymentContractTests<MariaDb>(banks);

[Collection(BankProcesses.Name)]
public sealed class PaymentContractOnPostgreSqlTests(BankProcesses banks) : PaymentContractTests<PostgreSql>(banks);
