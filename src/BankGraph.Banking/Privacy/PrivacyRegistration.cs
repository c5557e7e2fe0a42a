using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Privacy;

/// <summary>Registers the feature.</summary>
internal static class PrivacyRegistration
{
    /// <summary>Adds the commands; every feature adds its own <see cref="IPersonalData"/>.</summary>
    public static void AddPrivacy(this IServiceCollection services)
    {
        services.AddSingleton<ExportMyData>();
        services.AddSingleton<EraseMyData>();
    }
}
