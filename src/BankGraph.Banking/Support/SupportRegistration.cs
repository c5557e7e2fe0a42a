using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Support;

/// <summary>Registers the feature.</summary>
internal static class SupportRegistration
{
    /// <summary>Adds what customers and staff do with tickets.</summary>
    public static void AddSupport(this IServiceCollection services)
    {
        services.AddSingleton<TicketLog>();
        services.AddSingleton<OpenTicket>();
        services.AddSingleton<ContinueTicket>();
        services.AddSingleton<HandleTicket>();
        services.AddSingleton<ReadTicket>();
        services.AddSingleton<SupportStaff>();
        services.AddSingleton<IPersonalData, SupportData>();
    }

    /// <summary>Adds what tells the streams.</summary>
    public static void AddSupportRelay(this IServiceCollection services) =>
        services.AddSingleton<IBankJob, TicketPublisher>();
}
