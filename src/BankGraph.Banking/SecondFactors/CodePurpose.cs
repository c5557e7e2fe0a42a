using BankGraph.Banking.Messages;

namespace BankGraph.Banking.SecondFactors;

/// <summary>What a code that is sent is for; it serves for nothing else.</summary>
internal enum CodePurpose
{
    /// <summary>To prove that codes arrive.</summary>
    Enroll,

    /// <summary>To sign in.</summary>
    SignIn,

    /// <summary>To change the password.</summary>
    ChangePassword,

    /// <summary>To use an app instead.</summary>
    EnrollApp,

    /// <summary>To add a passkey.</summary>
    AddPasskey,

    /// <summary>To have no codes sent any more.</summary>
    Remove,

    /// <summary>To be erased.</summary>
    EraseData,
}

/// <summary>The texts that go with the purposes.</summary>
internal static class CodePurposes
{
    /// <summary>The kind of the message that carries the code.</summary>
    public static string MessageKind(this CodePurpose purpose, MessageChannel channel) => purpose switch
    {
        CodePurpose.Enroll when channel == MessageChannel.Sms => MessageKinds.VerifyPhone,
        CodePurpose.Enroll => MessageKinds.VerifyEmail,
        CodePurpose.SignIn => MessageKinds.SignInCode,
        CodePurpose.EraseData => MessageKinds.ConfirmErasure,
        _ => MessageKinds.SecurityCode,
    };
}
