using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Profiles;

/// <summary>Registers the feature.</summary>
internal static class ProfileRegistration
{
    /// <summary>Adds what customers tell of themselves, and what the bank makes of it.</summary>
    public static void AddProfiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KycOptions>()
            .Bind(configuration.GetSection(KycOptions.Section))
            .Validate(options => options.RemindDaysBefore is >= 0 and <= 365, "Kyc:RemindDaysBefore is 0 to 365.")
            .Validate(
                options => options.RenewDaysBefore is >= 0 and <= 365
                    && options.RenewDaysBefore >= options.RemindDaysBefore,
                "Kyc:RenewDaysBefore is 0 to 365, and not less than Kyc:RemindDaysBefore.")
            .ValidateOnStart();
        services.AddSingleton<ProfileQueries>();
        services.AddSingleton<UpdateProfile>();
        services.AddSingleton<SubmitKyc>();
        services.AddSingleton<DecideKyc>();
        services.AddSingleton<KycGate>();
        services.AddSingleton<IParticipantRefusals>(provider => provider.GetRequiredService<KycGate>());
        services.AddSingleton<IPersonalData, ProfileHoldings>();
        services.AddSingleton<IBankJob, KycExpiryJob>();
    }
}
