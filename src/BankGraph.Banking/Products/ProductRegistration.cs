using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Products;

/// <summary>Registers the feature.</summary>
internal static class ProductRegistration
{
    /// <summary>Adds the command that says what accounts earn and cost.</summary>
    public static void AddProducts(this IServiceCollection services) => services.AddSingleton<SetAccountProduct>();
}
