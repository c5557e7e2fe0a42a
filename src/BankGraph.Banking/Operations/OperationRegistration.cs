using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Operations;

/// <summary>Registers the feature.</summary>
internal static class OperationRegistration
{
    /// <summary>Adds the query.</summary>
    public static void AddOperations(this IServiceCollection services) => services.AddSingleton<FindOperation>();
}
