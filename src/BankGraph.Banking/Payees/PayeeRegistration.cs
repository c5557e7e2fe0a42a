using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Payees;

/// <summary>Registers the feature.</summary>
internal static class PayeeRegistration
{
    /// <summary>Adds queries and commands.</summary>
    public static void AddPayees(this IServiceCollection services)
    {
        services.AddSingleton<PayeeQueries>();
        services.AddSingleton<CheckPayeeName>();
        services.AddSingleton<AddPayee>();
        services.AddSingleton<UpdatePayee>();
        services.AddSingleton<DeletePayee>();
        services.AddSingleton<IPersonalData, PayeeData>();
    }
}
