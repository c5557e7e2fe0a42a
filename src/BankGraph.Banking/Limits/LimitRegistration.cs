using BankGraph.Banking.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Limits;

/// <summary>Registers the feature.</summary>
internal static class LimitRegistration
{
    /// <summary>Adds the guard of payments and the command that sets limits.</summary>
    public static void AddLimits(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LimitOptions>()
            .Bind(configuration.GetSection(LimitOptions.Section))
            .Validate(options => options.RaiseDelay >= TimeSpan.Zero, "Limits:RaiseDelay is not negative.")
            .ValidateOnStart();
        services.AddSingleton<LimitGuard>();
        services.AddSingleton<IParticipantRefusals, LimitRefusal>();
        services.AddSingleton<SetLimits>();
        services.AddSingleton<IPersonalData, LimitData>();
    }
}
