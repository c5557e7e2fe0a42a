using BankGraph.Banking.Security;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>
/// Outside Production a machine makes the secret it was not given; in Production what is missing stops the start.
/// </summary>
internal sealed class ExternalTransferOptionsSetup(IHostEnvironment environment, IOptions<SecurityOptions> security)
    : IPostConfigureOptions<ExternalTransferOptions>, IValidateOptions<ExternalTransferOptions>
{
    public void PostConfigure(string? name, ExternalTransferOptions options)
    {
        if (environment.IsProduction() || !string.IsNullOrWhiteSpace(options.WebhookSecret)) return;
        var directory = Path.Combine(environment.ContentRootPath, security.Value.KeyDirectory);
        options.WebhookSecret = DevelopmentKeyFiles.WebhookSecret(directory);
    }

    public ValidateOptionsResult Validate(string? name, ExternalTransferOptions options)
    {
        var failures = new List<string>();
        if (options.GatewayUrl is null && environment.IsProduction())
        {
            failures.Add(
                "Set ExternalTransfers:GatewayUrl (BANKGRAPH__EXTERNALTRANSFERS__GATEWAYURL) to the clearing house.");
        }

        if (options.GatewayUrl is { } url && !(url.IsAbsoluteUri && url.AbsolutePath.EndsWith('/')))
            failures.Add("ExternalTransfers:GatewayUrl is an absolute address that ends in a slash.");
        if (options.Timeout <= TimeSpan.Zero || options.Timeout > TimeSpan.FromMinutes(1))
            failures.Add("ExternalTransfers:Timeout is more than nothing and at most a minute.");
        if (options.WebhookSecret is not { Length: >= ExternalTransferOptions.MinSecretLength })
        {
            failures.Add(
                "Set ExternalTransfers:WebhookSecret (BANKGRAPH__EXTERNALTRANSFERS__WEBHOOKSECRET) to at least "
                + $"{ExternalTransferOptions.MinSecretLength} characters that the clearing house signs with; make them "
                + "with: openssl rand -base64 32");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
