using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.BulkTransfers;

/// <summary>Registers the feature.</summary>
internal static class BulkTransferRegistration
{
    /// <summary>Adds the commands.</summary>
    public static void AddBulkTransfers(this IServiceCollection services)
    {
        services.AddSingleton<BulkReader>();
        services.AddSingleton<ValidateBulkTransfer>();
        services.AddSingleton<ExecuteBulkTransfer>();
    }
}
