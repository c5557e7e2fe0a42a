namespace BankGraph.Banking.Notices;

/// <summary>
/// What customers are told of; each is also the name of its text. The values that a text wants stand in it.
/// </summary>
public static class NoticeKinds
{
    /// <summary>Wants <c>amount</c> and <c>account</c>.</summary>
    public const string MoneyReceived = nameof(MoneyReceived);

    /// <summary>Wants <c>amount</c> and <c>account</c>.</summary>
    public const string MoneyPaid = nameof(MoneyPaid);

    /// <summary>Wants <c>balance</c> and <c>account</c>.</summary>
    public const string LowBalance = nameof(LowBalance);

    /// <summary>Wants <c>biller</c>, <c>amount</c> and <c>date</c>, when it is due.</summary>
    public const string BillIssued = nameof(BillIssued);

    /// <summary>Wants <c>biller</c>, <c>amount</c> and <c>date</c>.</summary>
    public const string BillDueSoon = nameof(BillDueSoon);

    /// <summary>Wants <c>biller</c>, <c>amount</c> and <c>date</c>.</summary>
    public const string BillOverdue = nameof(BillOverdue);

    /// <summary>Wants <c>biller</c>, <c>amount</c> and <c>date</c>.</summary>
    public const string BillPaid = nameof(BillPaid);

    /// <summary>Wants <c>biller</c>, <c>amount</c> and <c>date</c>.</summary>
    public const string BillAutoPayHeld = nameof(BillAutoPayHeld);

    /// <summary>Wants <c>biller</c>, <c>amount</c> and <c>date</c>.</summary>
    public const string BillAutoPayRetrying = nameof(BillAutoPayRetrying);

    /// <summary>Wants <c>biller</c>, <c>amount</c> and <c>date</c>.</summary>
    public const string BillAutoPayFailed = nameof(BillAutoPayFailed);

    /// <summary>Wants <c>device</c> and <c>address</c>.</summary>
    public const string NewSignIn = nameof(NewSignIn);

    /// <summary>Wants nothing.</summary>
    public const string PasswordChanged = nameof(PasswordChanged);

    /// <summary>Wants nothing.</summary>
    public const string EmailChangeRequested = nameof(EmailChangeRequested);

    /// <summary>Wants nothing.</summary>
    public const string EmailChanged = nameof(EmailChanged);

    /// <summary>Wants nothing.</summary>
    public const string PhoneChangeRequested = nameof(PhoneChangeRequested);

    /// <summary>Wants nothing.</summary>
    public const string PhoneChanged = nameof(PhoneChanged);

    /// <summary>Wants nothing.</summary>
    public const string PhoneRemoved = nameof(PhoneRemoved);

    /// <summary>Wants nothing.</summary>
    public const string SecondFactorAdded = nameof(SecondFactorAdded);

    /// <summary>Wants nothing.</summary>
    public const string SecondFactorRemoved = nameof(SecondFactorRemoved);

    /// <summary>Wants nothing.</summary>
    public const string PasskeyAdded = nameof(PasskeyAdded);

    /// <summary>Wants nothing.</summary>
    public const string PasskeyRemoved = nameof(PasskeyRemoved);

    /// <summary>Wants <c>amount</c> and <c>date</c>.</summary>
    public const string PaymentFailed = nameof(PaymentFailed);

    /// <summary>Wants nothing.</summary>
    public const string ApprovalGiven = nameof(ApprovalGiven);

    /// <summary>Wants nothing.</summary>
    public const string ApprovalRefused = nameof(ApprovalRefused);

    /// <summary>Wants <c>account</c>.</summary>
    public const string AccountClosed = nameof(AccountClosed);

    /// <summary>Wants nothing: what was asked and answered stays in the app.</summary>
    public const string SupportAnswered = nameof(SupportAnswered);

    /// <summary>Wants <c>account</c>.</summary>
    public const string AccountDormant = nameof(AccountDormant);

    /// <summary>Wants <c>amount</c> and <c>account</c>.</summary>
    public const string ReturnUnclaimed = nameof(ReturnUnclaimed);

    /// <summary>Wants <c>amount</c>, <c>payee</c> and <c>account</c>.</summary>
    public const string ExternalPaymentRejected = nameof(ExternalPaymentRejected);

    /// <summary>Wants <c>amount</c>, <c>payee</c> and <c>account</c>.</summary>
    public const string ExternalPaymentReturned = nameof(ExternalPaymentReturned);

    /// <summary>Wants nothing.</summary>
    public const string KycVerified = nameof(KycVerified);

    /// <summary>Wants nothing: why stands in the app.</summary>
    public const string KycRejected = nameof(KycRejected);

    /// <summary>Wants nothing.</summary>
    public const string KycExpired = nameof(KycExpired);

    /// <summary>Wants <c>name</c> and <c>account</c>.</summary>
    public const string AccountInvitation = nameof(AccountInvitation);

    /// <summary>Wants <c>name</c> and <c>account</c>.</summary>
    public const string AccessOffered = nameof(AccessOffered);

    /// <summary>Wants <c>name</c> and <c>account</c>.</summary>
    public const string InvitationWithdrawn = nameof(InvitationWithdrawn);

    /// <summary>Wants <c>name</c> and <c>account</c>.</summary>
    public const string AccessDeclined = nameof(AccessDeclined);

    /// <summary>Wants <c>name</c> and <c>account</c>.</summary>
    public const string AccessGranted = nameof(AccessGranted);

    /// <summary>Wants <c>name</c> and <c>account</c>.</summary>
    public const string AccessChanged = nameof(AccessChanged);

    /// <summary>Wants <c>name</c> and <c>account</c>.</summary>
    public const string AccessEnded = nameof(AccessEnded);

    /// <summary>Wants <c>date</c>, the document's last day.</summary>
    public const string KycExpiring = nameof(KycExpiring);

    /// <summary>Wants <c>date</c>, the new document's last day.</summary>
    public const string KycRenewed = nameof(KycRenewed);

    /// <summary>Wants <c>date</c>, the last day of the document that still counts; why stands in the app.</summary>
    public const string KycRenewalRejected = nameof(KycRenewalRejected);

    /// <summary>Wants <c>from</c> and <c>to</c>, the names of the branches.</summary>
    public const string BranchMoved = nameof(BranchMoved);

    /// <summary>What a kind belongs to.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static NotificationTopic TopicOf(string kind) => kind switch
    {
        MoneyReceived => NotificationTopic.MoneyReceived,
        MoneyPaid => NotificationTopic.MoneyPaid,
        LowBalance => NotificationTopic.LowBalance,
        BillIssued or BillDueSoon or BillOverdue or BillPaid or BillAutoPayHeld or BillAutoPayRetrying =>
            NotificationTopic.Bill,
        NewSignIn or PasswordChanged or SecondFactorAdded or SecondFactorRemoved or PasskeyAdded or PasskeyRemoved
            or AccountClosed or AccountDormant or KycVerified or KycRejected or KycExpired
            or KycExpiring or KycRenewed or KycRenewalRejected or AccountInvitation or AccessOffered
            or InvitationWithdrawn or AccessDeclined or AccessGranted or AccessChanged or AccessEnded
            => NotificationTopic.Security,
        EmailChangeRequested or EmailChanged or PhoneChangeRequested or PhoneChanged or PhoneRemoved =>
            NotificationTopic.Security,
        PaymentFailed or BillAutoPayFailed or ReturnUnclaimed or ExternalPaymentRejected or ExternalPaymentReturned =>
            NotificationTopic.PaymentFailed,
        ApprovalGiven or ApprovalRefused => NotificationTopic.ApprovalDecided,
        SupportAnswered or BranchMoved => NotificationTopic.Support,
        _ => throw new ArgumentException($"Nobody is told of {kind}.", nameof(kind)),
    };
}
