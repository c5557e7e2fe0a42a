namespace BankGraph.Banking.SecondFactors;

/// <summary>From where the code comes that is asked for besides the password.</summary>
public enum SecondFactorKind
{
    /// <summary>An authenticator app shows it, or it is one of the recovery codes.</summary>
    App,

    /// <summary>The bank sends it to the customer's e-mail address.</summary>
    Email,

    /// <summary>The bank sends it to the customer's phone.</summary>
    Sms,

    /// <summary>
    /// No code: one of the customer's passkeys signs. It answers challenges; no sign-in with a password asks for it.
    /// </summary>
    Passkey,
}
