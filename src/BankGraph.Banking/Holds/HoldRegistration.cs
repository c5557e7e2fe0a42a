using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Holds;

/// <summary>Registers the feature.</summary>
internal static class HoldRegistration
{
    /// <summary>Adds the job that lets go of overdue holds.</summary>
    public static void AddHolds(this IServiceCollection services)
    {
        services.AddSingleton<IBankJob, HoldExpiryJob>();
        services.AddSingleton<IAccountClosingCheck, HoldClosingCheck>();
        services.AddSingleton<IPersonalData, HoldData>();
    }
}
