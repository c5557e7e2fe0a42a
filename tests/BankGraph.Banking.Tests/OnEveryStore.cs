using BankGraph.Banking.Tests.Accounts;
using BankGraph.Banking.Tests.Approvals;
using BankGraph.Banking.Tests.Audit;
using BankGraph.Banking.Tests.BillPayments;
using BankGraph.Banking.Tests.Customers;
using BankGraph.Banking.Tests.Events;
using BankGraph.Banking.Tests.Migrations;
using BankGraph.Banking.Tests.SecondFactors;
using BankGraph.Banking.Tests.Security;
using BankGraph.Banking.Tests.Transfers;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests;

public sealed class AccountQueriesOnSqliteTests : AccountQueriesTests<Sqlite>;

public sealed class AccountQueriesOnMariaDbTests : AccountQueriesTests<MariaDb>;

public sealed class AccountQueriesOnPostgreSqlTests : AccountQueriesTests<PostgreSql>;

public sealed class ApprovalOnSqliteTests : ApprovalTests<Sqlite>;

public sealed class ApprovalOnMariaDbTests : ApprovalTests<MariaDb>;

public sealed class ApprovalOnPostgreSqlTests : ApprovalTests<PostgreSql>;

public sealed class AuditTrailOnSqliteTests : AuditTrailTests<Sqlite>;

public sealed class AuditTrailOnMariaDbTests : AuditTrailTests<MariaDb>;

public sealed class AuditTrailOnPostgreSqlTests : AuditTrailTests<PostgreSql>;

public sealed class BankMigratorOnSqliteTests : BankMigratorTests<Sqlite>;

public sealed class BankMigratorOnMariaDbTests : BankMigratorTests<MariaDb>;

public sealed class BankMigratorOnPostgreSqlTests : BankMigratorTests<PostgreSql>;

public sealed class BillCalendarJobOnSqliteTests : BillCalendarJobTests<Sqlite>;

public sealed class BillCalendarJobOnMariaDbTests : BillCalendarJobTests<MariaDb>;

public sealed class BillCalendarJobOnPostgreSqlTests : BillCalendarJobTests<PostgreSql>;

public sealed class BillQueriesOnSqliteTests : BillQueriesTests<Sqlite>;

public sealed class BillQueriesOnMariaDbTests : BillQueriesTests<MariaDb>;

public sealed class BillQueriesOnPostgreSqlTests : BillQueriesTests<PostgreSql>;

public sealed class LinkBillerOnSqliteTests : LinkBillerTests<Sqlite>;

public sealed class LinkBillerOnMariaDbTests : LinkBillerTests<MariaDb>;

public sealed class LinkBillerOnPostgreSqlTests : LinkBillerTests<PostgreSql>;

public sealed class LoginOnSqliteTests : LoginTests<Sqlite>;

public sealed class LoginOnMariaDbTests : LoginTests<MariaDb>;

public sealed class LoginOnPostgreSqlTests : LoginTests<PostgreSql>;

public sealed class OpenAccountOnSqliteTests : OpenAccountTests<Sqlite>;

public sealed class OpenAccountOnMariaDbTests : OpenAccountTests<MariaDb>;

public sealed class OpenAccountOnPostgreSqlTests : OpenAccountTests<PostgreSql>;

public sealed class PayBillOnSqliteTests : PayBillTests<Sqlite>;

public sealed class PayBillOnMariaDbTests : PayBillTests<MariaDb>;

public sealed class PayBillOnPostgreSqlTests : PayBillTests<PostgreSql>;

public sealed class PaymentOnSqliteTests : PaymentTests<Sqlite>;

public sealed class PaymentOnMariaDbTests : PaymentTests<MariaDb>;

public sealed class PaymentOnPostgreSqlTests : PaymentTests<PostgreSql>;

public sealed class RegisterCustomerOnSqliteTests : RegisterCustomerTests<Sqlite>;

public sealed class RegisterCustomerOnMariaDbTests : RegisterCustomerTests<MariaDb>;

public sealed class RegisterCustomerOnPostgreSqlTests : RegisterCustomerTests<PostgreSql>;

public sealed class RelayOnSqliteTests : RelayTests<Sqlite>;

public sealed class RelayOnMariaDbTests : RelayTests<MariaDb>;

public sealed class RelayOnPostgreSqlTests : RelayTests<PostgreSql>;

public sealed class SecondFactorOnSqliteTests : SecondFactorTests<Sqlite>;

public sealed class SecondFactorOnMariaDbTests : SecondFactorTests<MariaDb>;

public sealed class SecondFactorOnPostgreSqlTests : SecondFactorTests<PostgreSql>;

public sealed class SessionOnSqliteTests : SessionTests<Sqlite>;

public sealed class SessionOnMariaDbTests : SessionTests<MariaDb>;

public sealed class SessionOnPostgreSqlTests : SessionTests<PostgreSql>;
