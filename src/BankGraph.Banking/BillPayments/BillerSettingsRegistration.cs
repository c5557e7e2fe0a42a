using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.BillPayments;

/// <summary>Registers what customers set for their links to billers.</summary>
internal static class BillerSettingsRegistration
{
    /// <summary>Adds the commands, what takes announcements, and the job that pays bills by itself.</summary>
    public static void AddBillerSettings(this IServiceCollection services)
    {
        services.AddSingleton<SetAutoPay>();
        services.AddSingleton<SetBillReminder>();
        services.AddSingleton<AnnounceBills>();
        services.AddSingleton<IBankJob, AutoPayJob>();
        services.AddSingleton<IAccountClosingCheck, AutoPayClosingCheck>();
    }
}
