using BankGraph.Banking.Tests.ContactChanges;
using BankGraph.Banking.Tests.Credentials;
using BankGraph.Banking.Tests.Jobs;
using BankGraph.Banking.Tests.MasterKeys;
using BankGraph.Banking.Tests.Passkeys;
using BankGraph.Banking.Tests.SecondFactors;
using BankGraph.Banking.Tests.Privacy;
using BankGraph.Banking.Tests.Security;
using BankGraph.Banking.Tests.StepUp;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests;

public sealed class ChangePasswordOnSqliteTests : ChangePasswordTests<Sqlite>;

public sealed class ChangePasswordOnMariaDbTests : ChangePasswordTests<MariaDb>;

public sealed class ChangePasswordOnPostgreSqlTests : ChangePasswordTests<PostgreSql>;

public sealed class SessionListOnSqliteTests : SessionListTests<Sqlite>;

public sealed class SessionListOnMariaDbTests : SessionListTests<MariaDb>;

public sealed class SessionListOnPostgreSqlTests : SessionListTests<PostgreSql>;

public sealed class EmailVerificationOnSqliteTests : EmailVerificationTests<Sqlite>;

public sealed class EmailVerificationOnMariaDbTests : EmailVerificationTests<MariaDb>;

public sealed class EmailVerificationOnPostgreSqlTests : EmailVerificationTests<PostgreSql>;

public sealed class PasswordResetOnSqliteTests : PasswordResetTests<Sqlite>;

public sealed class PasswordResetOnMariaDbTests : PasswordResetTests<MariaDb>;

public sealed class PasswordResetOnPostgreSqlTests : PasswordResetTests<PostgreSql>;

public sealed class TemporaryPasswordOnSqliteTests : TemporaryPasswordTests<Sqlite>;

public sealed class TemporaryPasswordOnMariaDbTests : TemporaryPasswordTests<MariaDb>;

public sealed class TemporaryPasswordOnPostgreSqlTests : TemporaryPasswordTests<PostgreSql>;

public sealed class MessageFactorOnSqliteTests : MessageFactorTests<Sqlite>;

public sealed class MessageFactorOnMariaDbTests : MessageFactorTests<MariaDb>;

public sealed class MessageFactorOnPostgreSqlTests : MessageFactorTests<PostgreSql>;

public sealed class StepUpOnSqliteTests : StepUpTests<Sqlite>;

public sealed class StepUpOnMariaDbTests : StepUpTests<MariaDb>;

public sealed class StepUpOnPostgreSqlTests : StepUpTests<PostgreSql>;

public sealed class ExportMyDataOnSqliteTests : ExportMyDataTests<Sqlite>;

public sealed class ExportMyDataOnMariaDbTests : ExportMyDataTests<MariaDb>;

public sealed class ExportMyDataOnPostgreSqlTests : ExportMyDataTests<PostgreSql>;

public sealed class EraseMyDataOnSqliteTests : EraseMyDataTests<Sqlite>;

public sealed class EraseMyDataOnMariaDbTests : EraseMyDataTests<MariaDb>;

public sealed class EraseMyDataOnPostgreSqlTests : EraseMyDataTests<PostgreSql>;

public sealed class PasskeyOnSqliteTests : PasskeyTests<Sqlite>;

public sealed class PasskeyOnMariaDbTests : PasskeyTests<MariaDb>;

public sealed class PasskeyOnPostgreSqlTests : PasskeyTests<PostgreSql>;

public sealed class PasskeyAnswerOnSqliteTests : PasskeyAnswerTests<Sqlite>;

public sealed class PasskeyAnswerOnMariaDbTests : PasskeyAnswerTests<MariaDb>;

public sealed class PasskeyAnswerOnPostgreSqlTests : PasskeyAnswerTests<PostgreSql>;

public sealed class ContactChangeOnSqliteTests : ContactChangeTests<Sqlite>;

public sealed class ContactChangeOnMariaDbTests : ContactChangeTests<MariaDb>;

public sealed class ContactChangeOnPostgreSqlTests : ContactChangeTests<PostgreSql>;

public sealed class SealNamesJobOnSqliteTests : SealNamesJobTests<Sqlite>;

public sealed class SealNamesJobOnMariaDbTests : SealNamesJobTests<MariaDb>;

public sealed class SealNamesJobOnPostgreSqlTests : SealNamesJobTests<PostgreSql>;

public sealed class OpenBankKeysOnSqliteTests : OpenBankKeysTests<Sqlite>;

public sealed class OpenBankKeysOnMariaDbTests : OpenBankKeysTests<MariaDb>;

public sealed class OpenBankKeysOnPostgreSqlTests : OpenBankKeysTests<PostgreSql>;

public sealed class RotateMasterKeyOnSqliteTests : RotateMasterKeyTests<Sqlite>;

public sealed class RotateMasterKeyOnMariaDbTests : RotateMasterKeyTests<MariaDb>;

public sealed class RotateMasterKeyOnPostgreSqlTests : RotateMasterKeyTests<PostgreSql>;

public sealed class OldRowsOnSqliteTests : OldRowsTests<Sqlite>;

public sealed class OldRowsOnMariaDbTests : OldRowsTests<MariaDb>;

public sealed class OldRowsOnPostgreSqlTests : OldRowsTests<PostgreSql>;
