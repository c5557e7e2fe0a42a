using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Monitoring;

/// <summary>Registers the feature.</summary>
internal static class MonitoringRegistration
{
    /// <summary>Adds what looks how the bank is doing.</summary>
    public static void AddMonitoring(this IServiceCollection services)
    {
        services.AddSingleton<TransactionRate>();
        services.AddSingleton<ReadFigures>();
    }
}
