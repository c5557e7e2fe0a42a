using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Branches;

/// <summary>Registers the feature.</summary>
internal static class BranchRegistration
{
    /// <summary>Adds the commands, and the job that tells who was moved.</summary>
    public static void AddBranches(this IServiceCollection services)
    {
        services.AddSingleton<AddBranch>();
        services.AddSingleton<ChangeBranch>();
        services.AddSingleton<CloseBranch>();
        services.AddSingleton<SetHomeBranch>();
        services.AddSingleton<IPersonalData, BranchHoldings>();
        services.AddSingleton<IBankJob, BranchMoveJob>();
    }
}
