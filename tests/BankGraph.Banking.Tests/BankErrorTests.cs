using System.Text.Json;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Announcements;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Branches;
using BankGraph.Banking.BulkTransfers;
using BankGraph.Banking.ContactChanges;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Passkeys;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Reversals;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Spending;
using BankGraph.Banking.Staff;
using BankGraph.Banking.Support;
using BankGraph.Banking.StepUp;
using BankGraph.Banking.Tags;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;

namespace BankGraph.Banking.Tests;

public sealed class BankErrorTests
{
    private static readonly Money OneEuro = new(100, Currency.FromCode("EUR"));

    private static readonly BankError[] All =
    [
        new InvalidFieldError("name", "No name."),
        new WeakPasswordError("Too short."),
        new EmailTakenError(),
        new InvalidCredentialsError(),
        new AccountLockedError(DateTime.UnixEpoch),
        new OneTimeCodeRequiredError(),
        new InvalidRefreshTokenError(),
        new SessionNotFoundError(),
        new PasswordChangeRequiredError(),
        new CodeSentRecentlyError(DateTime.UnixEpoch),
        new InvalidCodeError(),
        new PhoneInUseError(),
        new UnsupportedCurrencyError("XXX"),
        new AccountClosedError(),
        new AccountNotClosableError([new ClosingObstacle(ClosingObstacleKind.Balance, 1)]),
        new AccountNotFoundError(),
        new AccountNotActiveError(),
        new AccountDormantError(),
        new AccountNotDormantError(),
        new CurrencyMismatchError(),
        new InvalidAmountError(),
        new InsufficientFundsError(OneEuro, OneEuro),
        new SameAccountError(),
        new IdempotencyKeyReusedError(),
        new UnclaimedFundsNotFoundError(),
        new FundsReleasedError(),
        new TooManyTagsError(10),
        new BillerNotFoundError(),
        new InvalidCustomerReferenceError(),
        new BillerUnavailableError(),
        new BillerLinkNotFoundError(),
        new BillNotFoundError(),
        new BillAlreadyPaidError(),
        new SecondFactorActiveError(),
        new NoSecondFactorError(),
        new StepUpRequiredError(Guid.Empty, [], DateTime.UnixEpoch),
        new EmailNotVerifiedError(),
        new InvalidPasskeyError(),
        new PasskeyNotFoundError(),
        new TooManyPasskeysError(20),
        new CustomerNotFoundError(),
        new AccountNotFrozenError(),
        new ChangeNotFoundError(),
        new OwnChangeError(),
        new ChangeDecidedError(),
        new ChangeImpossibleError(),
        new TransactionNotFoundError(),
        new NotReversibleError(),
        new AlreadyReversedError(),
        new NotificationNotFoundError(),
        new SecurityNoticesStayOnError(),
        new TicketNotFoundError(),
        new TicketClosedError(),
        new TooManyTicketsError(10),
        new InsufficientAccessError(),
        new InvitationNotFoundError(),
        new TooManyInvitationsError(10),
        new AccessNotFoundError(),
        new LastOwnerError(),
        new GoalsOpenError(),
        new TooManyMessagesError(100),
        new NotSupportStaffError(),
        new AnnouncementNotFoundError(),
        new EndsBeforeItBeginsError(),
        new EndsInThePastError(),
        new NotAtomicError(),
        new OtherRowRefusedError(),
        new BranchNotFoundError(),
        new BranchCodeTakenError(),
        new BranchHasCustomersError(3),
        new PayeeNotFoundError(),
        new PayeeExistsError(),
        new ErasureObstructedError([]),
        new ScheduleNotFoundError(),
        new ScheduleEndedError(),
        new NotNextRunError(),
        new GoalNotFoundError(),
        new GoalClosedError(),
        new GoalNameTakenError(),
        new EntryNotFoundError(),
        new CategoryRuleNotFoundError(),
        new UnderAgeError(18),
        new ProfileIncompleteError(["address"]),
        new KycPendingError(),
        new KycVerifiedError(new(2026, 11, 2)),
        new KycNotFoundError(),
        new KycRequiredError(KycStatus.Rejected),
        new LimitExceededError(LimitKind.Day, OneEuro, OneEuro, DateTime.UnixEpoch),
    ];

    [Fact]
    public void Codes_OfAllErrors_AreTheTypesNamesInCapitals() => Assert.All(All, error => Assert.Equal(
        JsonNamingPolicy.SnakeCaseUpper.ConvertName(error.GetType().Name[..^"Error".Length]),
        error.Code));

    [Fact]
    public void Messages_OfAllErrors_AreSentences() =>
        Assert.All(All, error => Assert.EndsWith(".", error.Message, StringComparison.Ordinal));

    [Fact]
    public void Errors_OfTheAssembly_AreAllHere() => Assert.Equal(
        typeof(BankError).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BankError))).OrderBy(t => t.Name),
        All.Select(error => error.GetType()).OrderBy(t => t.Name));
}
