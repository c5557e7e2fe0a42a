using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Spending;

/// <summary>Registers the feature.</summary>
internal static class SpendingRegistration
{
    /// <summary>Adds the commands and the job that sorts.</summary>
    public static void AddSpending(this IServiceCollection services)
    {
        services.AddSingleton<Categorizer>();
        services.AddSingleton<CategorizeEntry>();
        services.AddSingleton<CategoryRules>();
        services.AddSingleton<IPersonalData, SpendingData>();
        services.AddSingleton<IBankJob, CategorizeJob>();
    }
}
