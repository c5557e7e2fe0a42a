using BankGraph.Banking.Tests.Announcements;
using BankGraph.Banking.Tests.Approvals;
using BankGraph.Banking.Tests.BillPayments;
using BankGraph.Banking.Tests.Branches;
using BankGraph.Banking.Tests.BulkTransfers;
using BankGraph.Banking.Tests.ExternalTransfers;
using BankGraph.Banking.Tests.Holds;
using BankGraph.Banking.Tests.Interest;
using BankGraph.Banking.Tests.Limits;
using BankGraph.Banking.Tests.Messages;
using BankGraph.Banking.Tests.Notices;
using BankGraph.Banking.Tests.Operations;
using BankGraph.Banking.Tests.Payees;
using BankGraph.Banking.Tests.Products;
using BankGraph.Banking.Tests.Profiles;
using BankGraph.Banking.Tests.Reversals;
using BankGraph.Banking.Tests.ScheduledPayments;
using BankGraph.Banking.Tests.Spending;
using BankGraph.Banking.Tests.Statements;
using BankGraph.Banking.Tests.Support;
using BankGraph.Banking.Tests.Tags;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests;

public sealed class ExternalTransferOnSqliteTests : ExternalTransferTests<Sqlite>;

public sealed class ExternalTransferOnMariaDbTests : ExternalTransferTests<MariaDb>;

public sealed class ExternalTransferOnPostgreSqlTests : ExternalTransferTests<PostgreSql>;

public sealed class UnclaimedReturnOnSqliteTests : UnclaimedReturnTests<Sqlite>;

public sealed class UnclaimedReturnOnMariaDbTests : UnclaimedReturnTests<MariaDb>;

public sealed class UnclaimedReturnOnPostgreSqlTests : UnclaimedReturnTests<PostgreSql>;

public sealed class FindOperationOnSqliteTests : FindOperationTests<Sqlite>;

public sealed class FindOperationOnMariaDbTests : FindOperationTests<MariaDb>;

public sealed class FindOperationOnPostgreSqlTests : FindOperationTests<PostgreSql>;

public sealed class HoldExpiryJobOnSqliteTests : HoldExpiryJobTests<Sqlite>;

public sealed class HoldExpiryJobOnMariaDbTests : HoldExpiryJobTests<MariaDb>;

public sealed class HoldExpiryJobOnPostgreSqlTests : HoldExpiryJobTests<PostgreSql>;

public sealed class LimitOnSqliteTests : LimitTests<Sqlite>;

public sealed class LimitOnMariaDbTests : LimitTests<MariaDb>;

public sealed class LimitOnPostgreSqlTests : LimitTests<PostgreSql>;

public sealed class MessageDeliveryOnSqliteTests : MessageDeliveryTests<Sqlite>;

public sealed class MessageDeliveryOnMariaDbTests : MessageDeliveryTests<MariaDb>;

public sealed class MessageDeliveryOnPostgreSqlTests : MessageDeliveryTests<PostgreSql>;

public sealed class NoticeOnSqliteTests : NoticeTests<Sqlite>;

public sealed class NoticeOnMariaDbTests : NoticeTests<MariaDb>;

public sealed class NoticeOnPostgreSqlTests : NoticeTests<PostgreSql>;

public sealed class PayeeOnSqliteTests : PayeeTests<Sqlite>;

public sealed class PayeeOnMariaDbTests : PayeeTests<MariaDb>;

public sealed class PayeeOnPostgreSqlTests : PayeeTests<PostgreSql>;

public sealed class ReversalApprovalOnSqliteTests : ReversalApprovalTests<Sqlite>;

public sealed class ReversalApprovalOnMariaDbTests : ReversalApprovalTests<MariaDb>;

public sealed class ReversalApprovalOnPostgreSqlTests : ReversalApprovalTests<PostgreSql>;

public sealed class ReverseTransactionOnSqliteTests : ReverseTransactionTests<Sqlite>;

public sealed class ReverseTransactionOnMariaDbTests : ReverseTransactionTests<MariaDb>;

public sealed class ReverseTransactionOnPostgreSqlTests : ReverseTransactionTests<PostgreSql>;

public sealed class ChangeScheduleOnSqliteTests : ChangeScheduleTests<Sqlite>;

public sealed class ChangeScheduleOnMariaDbTests : ChangeScheduleTests<MariaDb>;

public sealed class ChangeScheduleOnPostgreSqlTests : ChangeScheduleTests<PostgreSql>;

public sealed class PayScheduledJobOnSqliteTests : PayScheduledJobTests<Sqlite>;

public sealed class PayScheduledJobOnMariaDbTests : PayScheduledJobTests<MariaDb>;

public sealed class PayScheduledJobOnPostgreSqlTests : PayScheduledJobTests<PostgreSql>;

public sealed class SchedulePaymentOnSqliteTests : SchedulePaymentTests<Sqlite>;

public sealed class SchedulePaymentOnMariaDbTests : SchedulePaymentTests<MariaDb>;

public sealed class SchedulePaymentOnPostgreSqlTests : SchedulePaymentTests<PostgreSql>;

public sealed class ScheduleElsewhereOnSqliteTests : ScheduleElsewhereTests<Sqlite>;

public sealed class ScheduleElsewhereOnMariaDbTests : ScheduleElsewhereTests<MariaDb>;

public sealed class ScheduleElsewhereOnPostgreSqlTests : ScheduleElsewhereTests<PostgreSql>;

public sealed class AccountProductOnSqliteTests : AccountProductTests<Sqlite>;

public sealed class AccountProductOnMariaDbTests : AccountProductTests<MariaDb>;

public sealed class AccountProductOnPostgreSqlTests : AccountProductTests<PostgreSql>;

public sealed class StatementOnSqliteTests : StatementTests<Sqlite>;

public sealed class StatementOnMariaDbTests : StatementTests<MariaDb>;

public sealed class StatementOnPostgreSqlTests : StatementTests<PostgreSql>;

public sealed class AutoPayOnSqliteTests : AutoPayTests<Sqlite>;

public sealed class AutoPayOnMariaDbTests : AutoPayTests<MariaDb>;

public sealed class AutoPayOnPostgreSqlTests : AutoPayTests<PostgreSql>;

public sealed class BillerLinkOnSqliteTests : BillerLinkTests<Sqlite>;

public sealed class BillerLinkOnMariaDbTests : BillerLinkTests<MariaDb>;

public sealed class BillerLinkOnPostgreSqlTests : BillerLinkTests<PostgreSql>;

public sealed class AnnounceBillsOnSqliteTests : AnnounceBillsTests<Sqlite>;

public sealed class AnnounceBillsOnMariaDbTests : AnnounceBillsTests<MariaDb>;

public sealed class AnnounceBillsOnPostgreSqlTests : AnnounceBillsTests<PostgreSql>;

public sealed class CategorizerOnSqliteTests : CategorizerTests<Sqlite>;

public sealed class CategorizerOnMariaDbTests : CategorizerTests<MariaDb>;

public sealed class CategorizerOnPostgreSqlTests : CategorizerTests<PostgreSql>;

public sealed class SpendingOnSqliteTests : SpendingTests<Sqlite>;

public sealed class SpendingOnMariaDbTests : SpendingTests<MariaDb>;

public sealed class SpendingOnPostgreSqlTests : SpendingTests<PostgreSql>;

public sealed class StandingStatementsOnSqliteTests : StandingStatementTests<Sqlite>;

public sealed class StandingStatementsOnMariaDbTests : StandingStatementTests<MariaDb>;

public sealed class StandingStatementsOnPostgreSqlTests : StandingStatementTests<PostgreSql>;

public sealed class TagOnSqliteTests : TagTests<Sqlite>;

public sealed class TagOnMariaDbTests : TagTests<MariaDb>;

public sealed class TagOnPostgreSqlTests : TagTests<PostgreSql>;

public sealed class EndOfDayJobOnSqliteTests : EndOfDayJobTests<Sqlite>;

public sealed class EndOfDayJobOnMariaDbTests : EndOfDayJobTests<MariaDb>;

public sealed class EndOfDayJobOnPostgreSqlTests : EndOfDayJobTests<PostgreSql>;

public sealed class AnnouncementOnSqliteTests : AnnouncementTests<Sqlite>;

public sealed class AnnouncementOnMariaDbTests : AnnouncementTests<MariaDb>;

public sealed class AnnouncementOnPostgreSqlTests : AnnouncementTests<PostgreSql>;

public sealed class TicketOnSqliteTests : TicketTests<Sqlite>;

public sealed class TicketOnMariaDbTests : TicketTests<MariaDb>;

public sealed class TicketOnPostgreSqlTests : TicketTests<PostgreSql>;

public sealed class BulkTransferOnSqliteTests : BulkTransferTests<Sqlite>;

public sealed class BulkTransferOnMariaDbTests : BulkTransferTests<MariaDb>;

public sealed class BulkTransferOnPostgreSqlTests : BulkTransferTests<PostgreSql>;

public sealed class KycOnSqliteTests : KycTests<Sqlite>;

public sealed class KycOnMariaDbTests : KycTests<MariaDb>;

public sealed class KycOnPostgreSqlTests : KycTests<PostgreSql>;

public sealed class KycRenewalOnSqliteTests : KycRenewalTests<Sqlite>;

public sealed class KycRenewalOnMariaDbTests : KycRenewalTests<MariaDb>;

public sealed class KycRenewalOnPostgreSqlTests : KycRenewalTests<PostgreSql>;

public sealed class BranchOnSqliteTests : BranchTests<Sqlite>;

public sealed class BranchOnMariaDbTests : BranchTests<MariaDb>;

public sealed class BranchOnPostgreSqlTests : BranchTests<PostgreSql>;
