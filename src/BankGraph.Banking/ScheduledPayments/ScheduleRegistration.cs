using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>Registers the feature.</summary>
internal static class ScheduleRegistration
{
    /// <summary>Adds the commands, and the job that pays.</summary>
    public static void AddScheduledPayments(this IServiceCollection services)
    {
        services.AddSingleton<SchedulePayment>();
        services.AddSingleton<ChangeSchedule>();
        services.AddSingleton<IPersonalData, ScheduleData>();
        services.AddSingleton<IBankJob, PayScheduledJob>();
        services.AddSingleton<IAccountClosingCheck, ScheduleClosingCheck>();
    }
}
