using BankGraph.Banking.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Accounts;

/// <summary>Registers the feature.</summary>
internal static class AccountRegistration
{
    /// <summary>Adds what opens, changes and closes accounts.</summary>
    public static void AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountDirectory>();
        services.AddSingleton<AccountHistory>();
        services.AddSingleton<OpenAccount>();
        services.AddSingleton<RenameAccount>();
        services.AddSingleton<CloseAccount>();
        services.AddSingleton<ReactivateAccount>();
        services.AddSingleton<IBankJob, DormancyJob>();
    }
}
