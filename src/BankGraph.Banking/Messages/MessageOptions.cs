namespace BankGraph.Banking.Messages;

/// <summary>
/// Configuration section <c>Messages</c>. A channel that is not set up keeps its messages until it is; secrets come
/// from the environment or from a file.
/// </summary>
public sealed class MessageOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Messages";

    /// <summary>
    /// Outside Production: a folder where messages are written to as files, for channels that have no server.
    /// </summary>
    public string? Folder { get; set; }

    /// <summary>Whom e-mails come from.</summary>
    public string From { get; set; } = "BankGraph <no-reply@localhost>";

    /// <summary>After how many attempts a message is not tried any more.</summary>
    public int MaxAttempts { get; set; } = 12;

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The mail server.</summary>
    public SmtpOptions Smtp { get; set; } = new();

    /// <summary>The provider of short messages.</summary>
    public TwilioOptions Twilio { get; set; } = new();
}

/// <summary>Configuration section <c>Messages:Smtp</c>.</summary>
public sealed class SmtpOptions
{
    /// <summary>The server's name; none, no e-mails.</summary>
    public string? Host { get; set; }

    /// <summary>The server's port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected.</summary>
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>Who signs in; nobody does when it is not set.</summary>
    public string? User { get; set; }

    /// <summary>The user's password.</summary>
    public string? Password { get; set; }

    /// <summary>A file that holds the password instead.</summary>
    public string? PasswordFile { get; set; }
}

/// <summary>How the connection to a mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>It turns to TLS before anything is said; a server that cannot is not talked to.</summary>
    StartTls,

    /// <summary>Not at all; for a server on the same machine.</summary>
    None,
}

/// <summary>Configuration section <c>Messages:Twilio</c>.</summary>
public sealed class TwilioOptions
{
    /// <summary>Where the provider answers; ends in a slash.</summary>
    public Uri Url { get; set; } = new("https://api.twilio.com/");

    /// <summary>The account's SID; none, no short messages.</summary>
    public string? AccountSid { get; set; }

    /// <summary>The SID of an API key that signs in; the account itself when it is not set.</summary>
    public string? KeySid { get; set; }

    /// <summary>The key's secret, or the account's token.</summary>
    public string? Secret { get; set; }

    /// <summary>A file that holds the secret instead.</summary>
    public string? SecretFile { get; set; }

    /// <summary>Whom short messages come from: a number, a name, or the SID (MG...) of a messaging service.</summary>
    public string? From { get; set; }
}
