namespace BankGraph.Banking.Audit;

/// <summary>What was done.</summary>
public enum AuditAction
{
    /// <summary>Somebody registered, or was added as staff.</summary>
    Registered,

    /// <summary>A session began.</summary>
    SignedIn,

    /// <summary>A password was wrong.</summary>
    SignInFailed,

    /// <summary>One session or all of them ended.</summary>
    SignedOut,

    /// <summary>A refresh token came back a second time, and its session was ended.</summary>
    SessionStolen,

    /// <summary>A second factor was added.</summary>
    SecondFactorAdded,

    /// <summary>A second factor was removed.</summary>
    SecondFactorRemoved,

    /// <summary>A recovery code took the place of a second factor.</summary>
    RecoveryCodeUsed,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey got another name.</summary>
    PasskeyRenamed,

    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,

    /// <summary>A passkey was refused whose counter had gone back, as it does when there are two of it.</summary>
    PasskeyCopySuspected,

    /// <summary>A code was given for one sensitive action.</summary>
    ChallengeAnswered,

    /// <summary>A customer changed the password.</summary>
    PasswordChanged,

    /// <summary>A code for a new password was sent to a customer.</summary>
    PasswordResetRequested,

    /// <summary>A forgotten password was replaced with a code.</summary>
    PasswordReset,

    /// <summary>Staff gave a customer a temporary password.</summary>
    TemporaryPassword,

    /// <summary>A customer has proven to read the e-mails sent to them.</summary>
    EmailVerified,

    /// <summary>A customer has another e-mail address.</summary>
    EmailChanged,

    /// <summary>A customer has another phone number.</summary>
    PhoneChanged,

    /// <summary>A customer has no phone number any more.</summary>
    PhoneRemoved,

    /// <summary>A customer ended sessions from another one.</summary>
    SessionsRevoked,

    /// <summary>A branch was opened.</summary>
    BranchAdded,

    /// <summary>A branch was changed.</summary>
    BranchChanged,

    /// <summary>A branch was closed, and its customers were moved.</summary>
    BranchClosed,

    /// <summary>A customer has chosen a branch.</summary>
    HomeBranchSet,

    /// <summary>An account was opened.</summary>
    AccountOpened,

    /// <summary>A customer was linked to a biller.</summary>
    BillerLinked,

    /// <summary>Money was moved.</summary>
    MoneyMoved,

    /// <summary>A payment to another bank was ordered, and its money set aside.</summary>
    PaymentOrdered,

    /// <summary>Staff paid cash into a customer's account.</summary>
    CashDeposited,

    /// <summary>Staff looked at the masked record of a customer.</summary>
    CustomerRead,

    /// <summary>Staff looked for customers.</summary>
    CustomersSearched,

    /// <summary>Staff read a customer's name, e-mail address and phone number.</summary>
    CustomerRevealed,

    /// <summary>Staff read a customer's accounts.</summary>
    AccountsRead,

    /// <summary>An account was frozen.</summary>
    AccountFrozen,

    /// <summary>A frozen account may move again.</summary>
    AccountUnfrozen,

    /// <summary>It was changed how far an account may be overdrawn.</summary>
    LimitChanged,

    /// <summary>Somebody's roles were changed.</summary>
    RolesChanged,

    /// <summary>Somebody asked for what a colleague must agree to.</summary>
    ChangeRequested,

    /// <summary>A colleague agreed.</summary>
    ChangeApproved,

    /// <summary>A colleague did not agree.</summary>
    ChangeRejected,

    /// <summary>Staff read what a customer asked.</summary>
    TicketRead,

    /// <summary>Staff answered a customer.</summary>
    TicketAnswered,

    /// <summary>Staff wrote to colleagues about a customer's question.</summary>
    TicketNoted,

    /// <summary>Staff changed status, priority or assignee of a customer's question.</summary>
    TicketChanged,

    /// <summary>Staff published an announcement.</summary>
    AnnouncementPublished,

    /// <summary>Staff changed an announcement.</summary>
    AnnouncementChanged,

    /// <summary>Staff withdrew an announcement.</summary>
    AnnouncementWithdrawn,

    /// <summary>A customer was given all that the bank holds of them.</summary>
    DataExported,

    /// <summary>A customer was erased.</summary>
    DataErased,

    /// <summary>It was said what accounts of a type and currency earn and cost.</summary>
    ProductSet,

    /// <summary>An owner has given an account another name.</summary>
    AccountRenamed,

    /// <summary>An account was closed for good.</summary>
    AccountClosed,

    /// <summary>An account was unused for long, and gives nothing until its owner reactivates it.</summary>
    AccountDormant,

    /// <summary>An owner uses a dormant account again.</summary>
    AccountReactivated,

    /// <summary>An owner has set how much may leave an account.</summary>
    LimitsSet,

    /// <summary>A customer has written down whom they pay.</summary>
    PayeeAdded,

    /// <summary>A customer has changed how a payee is called.</summary>
    PayeeChanged,

    /// <summary>A customer has forgotten a payee.</summary>
    PayeeDeleted,

    /// <summary>Staff has paid out to a customer what had come back after an account was closed.</summary>
    FundsReleased,

    /// <summary>A customer has changed what they have told of themselves.</summary>
    ProfileChanged,

    /// <summary>A customer has handed in a document.</summary>
    KycSubmitted,

    /// <summary>Staff has found that a document proves who a customer is.</summary>
    KycVerified,

    /// <summary>Staff has found that it does not.</summary>
    KycRejected,

    /// <summary>The document of a customer is not valid any more.</summary>
    KycExpired,

    /// <summary>An owner has invited somebody to an account.</summary>
    AccessOffered,

    /// <summary>An invitation to an account was declined or withdrawn.</summary>
    OfferEnded,

    /// <summary>Somebody has accepted an invitation to an account.</summary>
    AccessGranted,

    /// <summary>An owner has changed how much a delegate may pay from an account.</summary>
    AccessChanged,

    /// <summary>Somebody has no access to an account any more.</summary>
    AccessEnded,

    /// <summary>The keys of the bank and its customers were wrapped by another master key.</summary>
    MasterKeyRotated,
}
