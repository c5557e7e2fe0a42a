using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Interest;

/// <summary>Registers the feature.</summary>
internal static class InterestRegistration
{
    /// <summary>Adds the bank's calendar, the job that reckons and books, and what explains it.</summary>
    public static void AddInterest(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<InterestOptions>()
            .Bind(configuration.GetSection(InterestOptions.Section))
            .Validate(options => options.HasTimeZone, "Set Interest:TimeZone to a known time zone: Europe/Berlin.")
            .Validate(options => options.CloseDelay >= TimeSpan.Zero, "Interest:CloseDelay is not negative.")
            .Validate(options => options.Workers is >= 1 and <= 64, "Set Interest:Workers to 1 to 64.")
            .ValidateOnStart();
        services.AddSingleton<BankCalendar>();
        services.AddSingleton<ExplainPostings>();
        services.AddSingleton<IAccountClosingCheck, InterestClosingCheck>();
        services.AddSingleton<IPersonalData, InterestData>();
        services.AddSingleton<EndOfDayJob>();
        services.AddSingleton<IBankJob>(provider => provider.GetRequiredService<EndOfDayJob>());
    }
}
