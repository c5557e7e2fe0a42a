using BankGraph.Banking.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.MasterKeys;

/// <summary>Registers the keys that protect the others.</summary>
internal static class MasterKeyRegistration
{
    public static void AddMasterKeys(this IServiceCollection services)
    {
        services.AddSingleton(provider => SecurityOptionsSetup.MasterKeysOf(
            provider.GetRequiredService<IOptions<SecurityOptions>>().Value));
        services.AddSingleton<BankKeys>();
        services.AddSingleton<OpenBankKeys>();
        services.AddSingleton<MasterKeyQueries>();
        services.AddSingleton<RotateMasterKey>();
        services.AddSingleton<PersonalDataCipher>();
    }
}
