using System.Diagnostics;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Announcements;
using BankGraph.Api.Features.BillPayments;
using BankGraph.Api.Features.Branches;
using BankGraph.Api.Features.BulkTransfers;
using BankGraph.Api.Features.ContactChanges;
using BankGraph.Api.Features.Credentials;
using BankGraph.Api.Features.Customers;
using BankGraph.Api.Features.ExternalTransfers;
using BankGraph.Api.Features.Goals;
using BankGraph.Api.Features.Limits;
using BankGraph.Api.Features.Notices;
using BankGraph.Api.Features.Passkeys;
using BankGraph.Api.Features.Payees;
using BankGraph.Api.Features.Privacy;
using BankGraph.Api.Features.Profiles;
using BankGraph.Api.Features.ScheduledPayments;
using BankGraph.Api.Features.Reversals;
using BankGraph.Api.Features.SecondFactors;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.Spending;
using BankGraph.Api.Features.Staff;
using BankGraph.Api.Features.Support;
using BankGraph.Api.Features.StepUp;
using BankGraph.Api.Features.Tags;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking;

namespace BankGraph.Api.Features;

/// <summary>The one place where the bank's refusals become errors of the schema.</summary>
internal static class Refusals
{
    /// <summary>A command's answer as a mutation gives it.</summary>
    public static FieldResult<TResult> ToResult<TValue, TError, TResult>(
        this Outcome<TValue, TError> outcome,
        Func<TValue, TResult> read)
        where TValue : notnull
        where TError : class =>
        outcome.IsRefused ? FieldResult<TResult>.Refused(ErrorOf(outcome.Error)) : read(outcome.Value);

    /// <summary>The error that a refusal reads as.</summary>
    public static UserError ErrorOf(object refusal) => refusal switch
    {
        Banking.InvalidFieldError it => new InvalidFieldError(it.Message, it.Field),

        Banking.Customers.EmailTakenError it => new EmailTakenError(it.Message),
        Banking.Customers.WeakPasswordError it => new WeakPasswordError(it.Message),

        Banking.Security.InvalidCredentialsError it => new InvalidCredentialsError(it.Message),
        Banking.Security.AccountLockedError it => new AccountLockedError(it.Message, it.LockedUntil),
        Banking.Security.OneTimeCodeRequiredError it => new OneTimeCodeRequiredError(it.Message, it.Factor),
        Banking.Security.InvalidRefreshTokenError it => new InvalidRefreshTokenError(it.Message),
        Banking.Security.PasswordChangeRequiredError it => new PasswordChangeRequiredError(it.Message),
        Banking.Credentials.CodeSentRecentlyError it => new CodeSentRecentlyError(it.Message, it.RetryAt),
        Banking.ContactChanges.PhoneInUseError it => new PhoneInUseError(it.Message),
        Banking.Credentials.InvalidCodeError it => new InvalidCodeError(it.Message),
        Banking.Security.SessionNotFoundError it => new SessionNotFoundError(it.Message),

        Banking.Accounts.UnsupportedCurrencyError it => new UnsupportedCurrencyError(it.Message),
        Banking.Accounts.AccountClosedError it => new AccountClosedError(it.Message),
        Banking.Accounts.AccountNotDormantError it => new AccountNotDormantError(it.Message),
        Banking.Accounts.AccountNotClosableError it => new AccountNotClosableError(
            it.Message, [.. it.Obstacles.Select(found => new AccountObstacle(found.Kind, found.Count))]),

        Banking.Transfers.AccountNotFoundError it => new AccountNotFoundError(it.Message),
        Banking.Transfers.AccountNotActiveError it => new AccountNotActiveError(it.Message),
        Banking.Transfers.AccountDormantError it => new AccountDormantError(it.Message),
        Banking.Transfers.CurrencyMismatchError it => new CurrencyMismatchError(it.Message),
        Banking.Transfers.InvalidAmountError it => new InvalidAmountError(it.Message),
        Banking.Transfers.IdempotencyKeyReusedError it => new IdempotencyKeyReusedError(it.Message),
        Banking.Transfers.SameAccountError it => new SameAccountError(it.Message),
        Banking.Transfers.InsufficientFundsError it =>
            new InsufficientFundsError(it.Message, Money.Of(it.Available), Money.Of(it.Requested)),

        Banking.ExternalTransfers.UnclaimedFundsNotFoundError it => new UnclaimedFundsNotFoundError(it.Message),
        Banking.ExternalTransfers.FundsReleasedError it => new FundsReleasedError(it.Message),

        Banking.Goals.GoalNotFoundError it => new GoalNotFoundError(it.Message),
        Banking.Goals.GoalClosedError it => new GoalClosedError(it.Message),
        Banking.Goals.GoalNameTakenError it => new GoalNameTakenError(it.Message),

        Banking.Limits.LimitExceededError it => new LimitExceededError(
            it.Message, it.Limit, Money.Of(it.Amount), Money.Of(it.Left), it.ResetsAt),

        Banking.Notices.NotificationNotFoundError it => new NotificationNotFoundError(it.Message),
        Banking.Notices.SecurityNoticesStayOnError it => new SecurityNoticesStayOnError(it.Message),

        Banking.Support.TicketNotFoundError it => new TicketNotFoundError(it.Message),
        Banking.Support.TicketClosedError it => new TicketClosedError(it.Message),
        Banking.Support.TooManyTicketsError it => new TooManyTicketsError(it.Message, it.Limit),
        Banking.Support.TooManyMessagesError it => new TooManyMessagesError(it.Message, it.Limit),
        Banking.Support.NotSupportStaffError it => new NotSupportStaffError(it.Message),

        Banking.BulkTransfers.NotAtomicError it => new NotAtomicError(it.Message),
        Banking.BulkTransfers.OtherRowRefusedError it => new OtherRowRefusedError(it.Message),

        Banking.Announcements.AnnouncementNotFoundError it => new AnnouncementNotFoundError(it.Message),
        Banking.Announcements.EndsBeforeItBeginsError it => new EndsBeforeItBeginsError(it.Message),
        Banking.Announcements.EndsInThePastError it => new EndsInThePastError(it.Message),

        Banking.Branches.BranchNotFoundError it => new BranchNotFoundError(it.Message),
        Banking.Branches.BranchCodeTakenError it => new BranchCodeTakenError(it.Message),
        Banking.Branches.BranchHasCustomersError it => new BranchHasCustomersError(it.Message, it.Customers),

        Banking.Payees.PayeeNotFoundError it => new PayeeNotFoundError(it.Message),
        Banking.Payees.PayeeExistsError it => new PayeeExistsError(it.Message),

        Banking.Profiles.UnderAgeError it => new UnderAgeError(it.Message, it.MinAge),
        Banking.Profiles.ProfileIncompleteError it => new ProfileIncompleteError(it.Message, it.Missing),
        Banking.Profiles.KycPendingError it => new KycPendingError(it.Message),
        Banking.Profiles.KycVerifiedError it => new KycVerifiedError(it.Message, it.RenewableFrom),
        Banking.Profiles.KycNotFoundError it => new KycNotFoundError(it.Message),
        Banking.Profiles.KycRequiredError it => new KycRequiredError(it.Message, it.Status),

        Banking.Privacy.ErasureObstructedError it => new ErasureObstructedError(it.Message, it.Obstacles),

        Banking.ScheduledPayments.ScheduleNotFoundError it => new ScheduleNotFoundError(it.Message),
        Banking.ScheduledPayments.ScheduleEndedError it => new ScheduleEndedError(it.Message),
        Banking.ScheduledPayments.NotNextRunError it => new NotNextRunError(it.Message),

        Banking.Spending.EntryNotFoundError it => new EntryNotFoundError(it.Message),
        Banking.Tags.TooManyTagsError it => new TooManyTagsError(it.Message, it.Limit),
        Banking.Spending.CategoryRuleNotFoundError it => new CategoryRuleNotFoundError(it.Message),

        Banking.BillPayments.BillNotFoundError it => new BillNotFoundError(it.Message),
        Banking.BillPayments.BillAlreadyPaidError it => new BillAlreadyPaidError(it.Message),
        Banking.BillPayments.BillerNotFoundError it => new BillerNotFoundError(it.Message),
        Banking.BillPayments.BillerLinkNotFoundError it => new BillerLinkNotFoundError(it.Message),
        Banking.BillPayments.InvalidCustomerReferenceError it => new InvalidCustomerReferenceError(it.Message),
        Banking.BillPayments.BillerUnavailableError it => new BillerUnavailableError(it.Message),

        Banking.SecondFactors.SecondFactorActiveError it => new SecondFactorActiveError(it.Message),
        Banking.SecondFactors.NoSecondFactorError it => new NoSecondFactorError(it.Message),

        Banking.Passkeys.InvalidPasskeyError it => new InvalidPasskeyError(it.Message),
        Banking.Passkeys.PasskeyNotFoundError it => new PasskeyNotFoundError(it.Message),
        Banking.Passkeys.TooManyPasskeysError it => new TooManyPasskeysError(it.Message, it.Limit),

        Banking.StepUp.StepUpRequiredError it =>
            new StepUpRequiredError(it.Message, it.ChallengeId, [.. it.Factors], it.ExpiresAt),
        Banking.StepUp.EmailNotVerifiedError it => new EmailNotVerifiedError(it.Message),

        Banking.Reversals.TransactionNotFoundError it => new TransactionNotFoundError(it.Message),
        Banking.Reversals.NotReversibleError it => new NotReversibleError(it.Message),
        Banking.Reversals.AlreadyReversedError it => new AlreadyReversedError(it.Message),

        Banking.SharedAccounts.InsufficientAccessError it => new InsufficientAccessError(it.Message),
        Banking.SharedAccounts.InvitationNotFoundError it => new InvitationNotFoundError(it.Message),
        Banking.SharedAccounts.TooManyInvitationsError it => new TooManyInvitationsError(it.Message, it.Limit),
        Banking.SharedAccounts.AccessNotFoundError it => new AccessNotFoundError(it.Message),
        Banking.SharedAccounts.LastOwnerError it => new LastOwnerError(it.Message),
        Banking.SharedAccounts.GoalsOpenError it => new GoalsOpenError(it.Message),

        Banking.Staff.CustomerNotFoundError it => new CustomerNotFoundError(it.Message),
        Banking.Approvals.AccountNotFrozenError it => new AccountNotFrozenError(it.Message),
        Banking.Approvals.ChangeNotFoundError it => new ChangeNotFoundError(it.Message),
        Banking.Approvals.OwnChangeError it => new OwnChangeError(it.Message),
        Banking.Approvals.ChangeDecidedError it => new ChangeDecidedError(it.Message),
        Banking.Approvals.ChangeImpossibleError it => new ChangeImpossibleError(it.Message),

        _ => throw new UnreachableException($"No error of the schema stands for {refusal.GetType().Name}."),
    };
}
