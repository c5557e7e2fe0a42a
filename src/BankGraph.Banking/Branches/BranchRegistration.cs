using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Branches;

/// <summary>Registers the feature.</summary>
internal static class BranchRegistration
{
    /// <summary>Adds the commands.</summary>
    public static void AddBranches(this IServiceCollection services)
    {
        services.AddSingleton<AddBranch>();
        services.AddSingleton<ChangeBranch>();
        services.AddSingleton<CloseBranch>();
        services.AddSingleton<SetHomeBranch>();
        services.AddSingleton<IPersonalData, BranchHoldings>();
    }
}
