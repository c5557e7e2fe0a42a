using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Passkeys;

/// <summary>Registers the feature.</summary>
internal static class PasskeyRegistration
{
    /// <summary>Adds what adds passkeys, signs in with them and answers challenges with them.</summary>
    public static void AddPasskeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PasskeyOptions>()
            .Bind(configuration.GetSection(PasskeyOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<PasskeyOptions>, PasskeyOptionsCheck>();
        services.AddSingleton<PasskeyProtocol>();
        services.AddSingleton<Ceremonies>();
        services.AddSingleton<PasskeyCheck>();
        services.AddSingleton<PasskeyQueries>();
        services.AddSingleton<BeginPasskeyRegistration>();
        services.AddSingleton<AddPasskey>();
        services.AddSingleton<RenamePasskey>();
        services.AddSingleton<RemovePasskey>();
        services.AddSingleton<BeginPasskeySignIn>();
        services.AddSingleton<SignInWithPasskey>();
        services.AddSingleton<BeginPasskeyAnswer>();
        services.AddSingleton<AnswerWithPasskey>();
        services.AddSingleton<IPersonalData, PasskeyData>();
    }

    /// <summary>Adds the job that forgets ceremonies.</summary>
    public static void AddPasskeyJobs(this IServiceCollection services) =>
        services.AddSingleton<IBankJob, PasskeyHousekeeping>();

    private sealed class PasskeyOptionsCheck : IValidateOptions<PasskeyOptions>
    {
        public ValidateOptionsResult Validate(string? name, PasskeyOptions options) => options.Fault is { } fault
            ? ValidateOptionsResult.Fail(fault)
            : ValidateOptionsResult.Success;
    }
}
