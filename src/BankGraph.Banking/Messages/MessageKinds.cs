namespace BankGraph.Banking.Messages;

/// <summary>
/// The messages that carry a code; each of them needs the values <c>code</c> and <c>minutes</c>, how long it can be
/// used.
/// </summary>
public static class MessageKinds
{
    /// <summary>Proves that an e-mail address is the customer's.</summary>
    public const string VerifyEmail = nameof(VerifyEmail);

    /// <summary>Proves that a phone number is the customer's.</summary>
    public const string VerifyPhone = nameof(VerifyPhone);

    /// <summary>Lets somebody choose a new password.</summary>
    public const string ResetPassword = nameof(ResetPassword);

    /// <summary>Second factor of a sign-in.</summary>
    public const string SignInCode = nameof(SignInCode);

    /// <summary>Second factor of a change to how somebody signs in.</summary>
    public const string SecurityCode = nameof(SecurityCode);

    /// <summary>Confirms that somebody wants to be erased.</summary>
    public const string ConfirmErasure = nameof(ConfirmErasure);

    /// <summary>Confirms a payment; it wants <c>amount</c> and <c>payee</c> besides.</summary>
    public const string ConfirmPayment = nameof(ConfirmPayment);

    /// <summary>Confirms payments that are ordered together; it wants <c>amount</c> and <c>count</c> besides.</summary>
    public const string ConfirmPayments = nameof(ConfirmPayments);

    /// <summary>
    /// Confirms that bills are paid by themselves; it wants <c>amount</c>, of one bill, and <c>payee</c> besides.
    /// </summary>
    public const string ConfirmAutoPay = nameof(ConfirmAutoPay);

    /// <summary>Confirms that cash is taken; it wants <c>amount</c> and <c>account</c> besides.</summary>
    public const string ConfirmWithdrawal = nameof(ConfirmWithdrawal);

    /// <summary>Confirms another e-mail address or phone number; it wants <c>address</c> besides.</summary>
    public const string ConfirmContact = nameof(ConfirmContact);

    /// <summary>Confirms that an account is closed; it wants <c>account</c> besides.</summary>
    public const string ConfirmClosing = nameof(ConfirmClosing);

    /// <summary>Confirms what somebody else may do with an account; it wants <c>account</c> besides.</summary>
    public const string ConfirmAccess = nameof(ConfirmAccess);

    /// <summary>Confirms how much a delegate may pay.</summary>
    public const string ConfirmDelegateLimit = nameof(ConfirmDelegateLimit);
}
