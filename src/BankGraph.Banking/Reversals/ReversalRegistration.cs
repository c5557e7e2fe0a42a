using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Reversals;

/// <summary>Registers the feature.</summary>
internal static class ReversalRegistration
{
    /// <summary>Adds the command.</summary>
    public static void AddReversals(this IServiceCollection services)
    {
        services.AddSingleton<ReverseTransaction>();
        services.AddSingleton<IPersonalData, ReversalData>();
    }
}
