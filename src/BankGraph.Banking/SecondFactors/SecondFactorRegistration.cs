using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.SecondFactors;

/// <summary>Registers the feature.</summary>
internal static class SecondFactorRegistration
{
    /// <summary>Adds what asks for codes, and the commands that set second factors up and remove them.</summary>
    public static void AddSecondFactors(this IServiceCollection services)
    {
        services.AddSingleton<CodeCheck>();
        services.AddSingleton<MessageCodes>();
        services.AddSingleton<FactorCheck>();
        services.AddSingleton<RememberedFactors>();
        services.AddSingleton<PasswordCheck>();
        services.AddSingleton<EnrollSecondFactor>();
        services.AddSingleton<ConfirmSecondFactor>();
        services.AddSingleton<RemoveSecondFactor>();
        services.AddSingleton<EnrollMessageFactor>();
        services.AddSingleton<ConfirmMessageFactor>();
        services.AddSingleton<RemoveMessageFactor>();
    }
}
