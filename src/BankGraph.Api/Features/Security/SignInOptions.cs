namespace BankGraph.Api.Features.Security;

/// <summary>Configuration section <c>SignIn</c>.</summary>
internal sealed class SignInOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "SignIn";

    /// <summary>How often logging in and registering may be tried from one address in a minute.</summary>
    public int AttemptsPerMinute { get; set; } = 30;
}
