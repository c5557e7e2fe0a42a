using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Registers the feature.</summary>
internal static class ExternalTransferRegistration
{
    // An answer is a word and a reason; more than this is not read.
    private const int MaxAnswerBytes = 1 << 16;

    /// <summary>Adds the command, the way to the clearing house and the job that goes it.</summary>
    public static void AddExternalTransfers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ExternalTransferOptions>()
            .Bind(configuration.GetSection(ExternalTransferOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<ExternalTransferOptionsSetup>();
        services.AddSingleton<IPostConfigureOptions<ExternalTransferOptions>>(
            provider => provider.GetRequiredService<ExternalTransferOptionsSetup>());
        services.AddSingleton<IValidateOptions<ExternalTransferOptions>>(
            provider => provider.GetRequiredService<ExternalTransferOptionsSetup>());
        services.AddHttpClient(HttpPaymentGateway.ClientName).ConfigureHttpClient((provider, client) =>
        {
            var options = provider.GetRequiredService<IOptions<ExternalTransferOptions>>().Value;
            client.BaseAddress = options.GatewayUrl;
            client.Timeout = options.Timeout;
            client.MaxResponseContentBufferSize = MaxAnswerBytes;
        });
        services.TryAddSingleton<IPaymentGateway, HttpPaymentGateway>();
        services.AddSingleton<TransferExternal>();
        services.AddSingleton<ClearingDesk>();
        services.AddSingleton<ReleaseUnclaimedFunds>();
        services.AddSingleton<IPersonalData, ExternalPaymentData>();
        services.AddSingleton<IBankJob, ExternalTransferJob>();
        services.AddSingleton<IAccountClosingCheck, ExternalPaymentClosingCheck>();
    }
}
