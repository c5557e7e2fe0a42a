import { cacheExchange, type Cache } from '@urql/exchange-graphcache';
import schema from '../generated/cache-schema.json';
import { introspectionOf } from './cache-schema';

/** What any movement of money shows on. */
const money = ['accounts', 'account', 'dashboard'];
const goals = ['dashboard', 'savingsGoals'];
const staffLists = ['customer', 'customers', 'pendingChanges'];
const announcementLists = ['announcements', 'allAnnouncements'];

/** Keeps what was read by its identity, so that a balance that changes does so on every page at once. */
export function createCache() {
  return cacheExchange({
    // Without the schema the cache could not tell which types an interface stands for, and would drop their fields.
    schema: introspectionOf(schema) as never,
    keys: {
      Money: () => null,
      Dashboard: () => null,
      CashFlow: () => null,
      SavingPlan: () => null,
      AccountChange: () => null,
      AccountClosure: () => null,
      AccountSummary: () => null,
      ClosingObstacle: () => null,
      PageInfo: () => null,
      Session: () => null,
      BalanceChanged: () => null,
      BillNotification: () => null,
      NotificationSettings: () => null,
      NotificationChoice: () => null,
      BulkTransfer: () => null,
      BulkTransferRow: () => null,
      Operation: () => null,
      TransactionStep: () => null,
      AccountLimits: () => null,
      LimitRaise: () => null,
      PayeeNameCheck: () => null,
      Enrollment: () => null,
      AutoPay: () => null,
      BillerTotal: () => null,
      BillerTotalOfMonth: () => null,
      CategoryRule: () => null,
      CategorySpending: () => null,
      EntryTag: () => null,
      PaymentRun: () => null,
      PlannedRun: () => null,
      RecoveryCodes: () => null,
      RevealedCustomer: () => null,
      TemporaryPassword: () => null,
      AccountProduct: () => null,
      ProductTier: () => null,
      CounterDeposit: () => null,
      AccountRecord: (account) => String(account['number']),
      AuditEvent: (event) => String(event['sequence']),
      AuditVerification: () => null,
      AuditFinding: () => null,
      OperationsDashboard: () => null,
      OwnAccountBalance: () => null,
      FailedJob: () => null,
      RecentEvents: () => null,
      DataExport: () => null,
      TicketEntry: () => null,
      TicketContent: () => null,
      TicketContentEntry: () => null,
      TicketActivity: () => null,
      Contact: () => null,
      CustomerProfile: () => null,
      Kyc: () => null,
      KycRenewal: () => null,
      Income: () => null,
      PostalAddress: () => null,
      RevealedProfile: () => null,
    },
    updates: {
      Mutation: {
        updateProfile: (_, __, cache) => forgetOfMe(cache, ['profile', 'kyc']),
        submitKyc: (_, __, cache) => forgetOfMe(cache, ['profile', 'kyc']),
        releaseUnclaimedFunds: (_, __, cache) => forget(cache, ['unclaimedFunds', ...staffLists]),
        setHomeBranch: (_, __, cache) => forgetOfMe(cache, ['branch']),
        addBranch: (_, __, cache) => forget(cache, ['branches']),
        closeBranch: (_, __, cache) => forget(cache, ['branches']),
        decideKyc: (_, __, cache) => forget(cache, ['kycQueue', ...staffLists]),
        openAccount: (_, __, cache) => forget(cache, money),
        inviteToAccount: (_, __, cache) => forget(cache, ['account']),
        withdrawAccountInvitation: (_, __, cache) => forget(cache, ['account']),
        changeDelegateLimit: (_, __, cache) => forget(cache, ['account']),
        removeAccountAccess: (_, __, cache) => forget(cache, ['accounts', 'account']),
        leaveAccount: (_, __, cache) => forget(cache, money),
        acceptAccountInvitation: (_, __, cache) => forget(cache, [...money, 'accountInvitations']),
        declineAccountInvitation: (_, __, cache) => forget(cache, ['accountInvitations']),
        renameAccount: (_, __, cache) => forget(cache, ['account']),
        closeAccount: (_, __, cache) => forget(cache, [...money, 'closedAccounts']),
        linkBiller: (_, __, cache) => forget(cache, ['dashboard', 'bills', 'billerLinks']),
        payBill: (_, __, cache) => forget(cache, [...money, 'bills', 'node', 'billerTotals']),
        deposit: (_, __, cache) => forget(cache, money),
        withdraw: (_, __, cache) => forget(cache, money),
        transfer: (_, __, cache) => forget(cache, money),
        executeBulkTransfer: (_, __, cache) => forget(cache, money),
        transferExternal: (_, __, cache) => forget(cache, money),
        schedulePayment: (_, __, cache) => forget(cache, ['paymentSchedules']),
        pauseSchedule: (_, __, cache) => forget(cache, ['paymentSchedules']),
        resumeSchedule: (_, __, cache) => forget(cache, ['paymentSchedules']),
        skipNextRun: (_, __, cache) => forget(cache, ['paymentSchedules']),
        cancelSchedule: (_, __, cache) => forget(cache, ['paymentSchedules']),
        createSavingsGoal: (_, __, cache) => forget(cache, goals),
        updateSavingsGoal: (_, __, cache) => forget(cache, goals),
        fundSavingsGoal: (_, __, cache) => forget(cache, [...money, ...goals, 'node']),
        withdrawFromSavingsGoal: (_, __, cache) => forget(cache, [...money, ...goals, 'node']),
        closeSavingsGoal: (_, __, cache) => forget(cache, [...money, ...goals]),
        issueStatement: (_, __, cache) => forget(cache, ['account']),
        addEntryTag: (_, __, cache) => forget(cache, ['entryTags']),
        removeEntryTag: (_, __, cache) => forget(cache, ['entryTags']),
        categorizeEntry: (_, __, cache) => forget(cache, ['dashboard', 'spendingByCategory']),
        setCategoryRule: (_, __, cache) => forget(cache, ['dashboard', 'categoryRules', 'spendingByCategory']),
        deleteCategoryRule: (_, __, cache) => forget(cache, ['dashboard', 'categoryRules', 'spendingByCategory']),
        setLimits: (_, __, cache) => forget(cache, ['account']),
        addPayee: (_, __, cache) => forget(cache, ['payees']),
        updatePayee: (_, __, cache) => forget(cache, ['payees']),
        deletePayee: (_, __, cache) => forget(cache, ['payees']),
        confirmSecondFactor: (_, __, cache) => forget(cache, ['me']),
        confirmMessageFactor: (_, __, cache) => forget(cache, ['me']),
        removeMessageFactor: (_, __, cache) => forget(cache, ['me']),
        removeSecondFactor: (_, __, cache) => forget(cache, ['me']),
        addPasskey: (_, __, cache) => forget(cache, ['me']),
        removePasskey: (_, __, cache) => forget(cache, ['me']),
        revokeSession: (_, __, cache) => forget(cache, ['me']),
        revokeOtherSessions: (_, __, cache) => forget(cache, ['me']),
        verifyEmail: (_, __, cache) => forget(cache, ['me']),
        markNotificationRead: (_, __, cache) => forgetOfMe(cache, ['unreadNotifications']),
        markAllNotificationsRead: (_, __, cache) => forgetOfMe(cache, ['unreadNotifications', 'notifications']),
        setNotificationChoice: (_, __, cache) => forgetOfMe(cache, ['notificationSettings']),
        changeNotificationSettings: (_, __, cache) => forgetOfMe(cache, ['notificationSettings']),
        setQuietHours: (_, __, cache) => forgetOfMe(cache, ['notificationSettings']),
        setAccountProduct: (_, __, cache) => forget(cache, ['accountProducts']),
        freezeAccount: (_, __, cache) => forget(cache, staffLists),
        unfreezeAccount: (_, __, cache) => forget(cache, staffLists),
        changeOverdraftLimit: (_, __, cache) => forget(cache, staffLists),
        changeRoles: (_, __, cache) => forget(cache, staffLists),
        depositForCustomer: (_, __, cache) => forget(cache, staffLists),
        approveChange: (_, __, cache) => forget(cache, staffLists),
        openTicket: (_, __, cache) => forget(cache, ['supportTickets']),
        answerTicket: (_, __, cache) => forget(cache, ['ticketQueue']),
        assignTicket: (_, __, cache) => forget(cache, ['ticketQueue']),
        setTicket: (_, __, cache) => forget(cache, ['ticketQueue']),
        publishAnnouncement: (_, __, cache) => forget(cache, announcementLists),
        changeAnnouncement: (_, __, cache) => forget(cache, announcementLists),
        withdrawAnnouncement: (_, __, cache) => forget(cache, announcementLists),
        dismissAnnouncement: (_, __, cache) => forget(cache, ['announcements']),
        rejectChange: (_, __, cache) => forget(cache, staffLists),
      },
      Subscription: {
        onTicketEntry: (_, __, cache) => forget(cache, ['supportTickets']),
        onTicketActivity: (_, __, cache) => forget(cache, ['ticketQueue']),
        onBalanceChanged(data, _, cache) {
          const event = data['onBalanceChanged'] as { account: { __typename: string; id: string } };
          for (const field of cache.inspectFields(event.account)) {
            if (field.fieldName === 'entries') cache.invalidate(event.account, field.fieldKey);
          }
          forget(cache, goals);
        },
        onNotification(data, _, cache) {
          forgetOfMe(cache, ['unreadNotifications']);
          const { kind } = data['onNotification'] as { kind: string };
          if (/^(Access|AccountInvitation|Invitation)/.test(kind)) forget(cache, [...money, 'accountInvitations']);
        },
        onAnnouncements: (data, _, cache) =>
          cache.link('Query', 'announcements', data['onAnnouncements'] as { __typename: string; id: string }[]),
        onBillNotification: (_, __, cache) => forget(cache, ['dashboard', 'bills']),
      },
    },
  });
}

/** What a mutation may have changed is read from the bank again; nothing here guesses what the bank will say. */
function forget(cache: Cache, fields: readonly string[]) {
  for (const field of cache.inspectFields('Query')) {
    if (fields.includes(field.fieldName)) cache.invalidate('Query', field.fieldKey);
  }
}

/** The same for what belongs to whoever is signed in. */
function forgetOfMe(cache: Cache, fields: readonly string[]) {
  const me = cache.resolve('Query', 'me');
  if (typeof me !== 'string') return;
  for (const field of cache.inspectFields(me)) {
    if (fields.includes(field.fieldName)) cache.invalidate(me, field.fieldKey);
  }
}
