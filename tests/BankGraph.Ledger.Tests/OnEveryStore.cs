using BankGraph.Testing.Stores;

namespace BankGraph.Ledger.Tests;

public sealed class BookingTimeOnSqliteTests : BookingTimeTests<Sqlite>;

public sealed class BookingTimeOnMariaDbTests : BookingTimeTests<MariaDb>;

public sealed class BookingTimeOnPostgreSqlTests : BookingTimeTests<PostgreSql>;

public sealed class FailureOnSqliteTests : FailureTests<Sqlite>;

public sealed class FailureOnMariaDbTests : FailureTests<MariaDb>;

public sealed class FailureOnPostgreSqlTests : FailureTests<PostgreSql>;

public sealed class GroupCommitOnSqliteTests : GroupCommitTests<Sqlite>;

public sealed class GroupCommitOnMariaDbTests : GroupCommitTests<MariaDb>;

public sealed class GroupCommitOnPostgreSqlTests : GroupCommitTests<PostgreSql>;

public sealed class HoldReplayOnSqliteTests : HoldReplayTests<Sqlite>;

public sealed class HoldReplayOnMariaDbTests : HoldReplayTests<MariaDb>;

public sealed class HoldReplayOnPostgreSqlTests : HoldReplayTests<PostgreSql>;

public sealed class HoldOnSqliteTests : HoldTests<Sqlite>;

public sealed class HoldOnMariaDbTests : HoldTests<MariaDb>;

public sealed class HoldOnPostgreSqlTests : HoldTests<PostgreSql>;

public sealed class LedgerAccountsOnSqliteTests : LedgerAccountsTests<Sqlite>;

public sealed class LedgerAccountsOnMariaDbTests : LedgerAccountsTests<MariaDb>;

public sealed class LedgerAccountsOnPostgreSqlTests : LedgerAccountsTests<PostgreSql>;

public sealed class LedgerWriterOnSqliteTests : LedgerWriterTests<Sqlite>;

public sealed class LedgerWriterOnMariaDbTests : LedgerWriterTests<MariaDb>;

public sealed class LedgerWriterOnPostgreSqlTests : LedgerWriterTests<PostgreSql>;

public sealed class LifecycleOnSqliteTests : LifecycleTests<Sqlite>;

public sealed class LifecycleOnMariaDbTests : LifecycleTests<MariaDb>;

public sealed class LifecycleOnPostgreSqlTests : LifecycleTests<PostgreSql>;

public sealed class OutboxOnSqliteTests : OutboxTests<Sqlite>;

public sealed class OutboxOnMariaDbTests : OutboxTests<MariaDb>;

public sealed class OutboxOnPostgreSqlTests : OutboxTests<PostgreSql>;

public sealed class ParticipantOnSqliteTests : ParticipantTests<Sqlite>;

public sealed class ParticipantOnMariaDbTests : ParticipantTests<MariaDb>;

public sealed class ParticipantOnPostgreSqlTests : ParticipantTests<PostgreSql>;

public sealed class PostingOnSqliteTests : PostingTests<Sqlite>;

public sealed class PostingOnMariaDbTests : PostingTests<MariaDb>;

public sealed class PostingOnPostgreSqlTests : PostingTests<PostgreSql>;

public sealed class ReplayOnSqliteTests : ReplayTests<Sqlite>;

public sealed class ReplayOnMariaDbTests : ReplayTests<MariaDb>;

public sealed class ReplayOnPostgreSqlTests : ReplayTests<PostgreSql>;

public sealed class SequenceOfCommandsOnSqliteTests() : SequenceOfCommandsTests<Sqlite>(runs: 100);

public sealed class SequenceOfCommandsOnMariaDbTests() : SequenceOfCommandsTests<MariaDb>(runs: 30);

public sealed class SequenceOfCommandsOnPostgreSqlTests() : SequenceOfCommandsTests<PostgreSql>(runs: 30);
