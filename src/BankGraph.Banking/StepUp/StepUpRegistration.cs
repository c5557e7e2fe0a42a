using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.StepUp;

/// <summary>Registers the feature.</summary>
internal static class StepUpRegistration
{
    /// <summary>Adds what stands before sensitive actions.</summary>
    public static void AddStepUp(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StepUpOptions>()
            .Bind(configuration.GetSection(StepUpOptions.Section))
            .Validate(options => options.PaymentsAbove >= 0, "Set StepUp:PaymentsAbove to nothing or more.")
            .ValidateOnStart();
        services.AddSingleton<PaidBefore>();
        services.AddSingleton<ChallengeBook>();
        services.AddSingleton<StepUpGuard>();
        services.AddSingleton<AnswerChallenge>();
        services.AddSingleton<IPersonalData, ChallengeData>();
    }

    /// <summary>Adds the job that forgets challenges.</summary>
    public static void AddStepUpJobs(this IServiceCollection services) =>
        services.AddSingleton<IBankJob, ChallengeHousekeeping>();
}
