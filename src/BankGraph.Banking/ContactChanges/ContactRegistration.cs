using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.ContactChanges;

/// <summary>Registers the feature.</summary>
internal static class ContactRegistration
{
    /// <summary>Adds what changes how customers are reached.</summary>
    public static void AddContactChanges(this IServiceCollection services)
    {
        services.AddSingleton<ContactQueries>();
        services.AddSingleton<RequestContactChange>();
        services.AddSingleton<ConfirmContactChange>();
        services.AddSingleton<RemovePhone>();
        services.AddSingleton<IPersonalData, ContactHoldings>();
        services.AddSingleton<IBankJob, ContactHousekeeping>();
    }
}
