using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Credentials;

/// <summary>Registers the feature.</summary>
internal static class CredentialRegistration
{
    /// <summary>Adds what customers and staff do about passwords and addresses.</summary>
    public static void AddCredentials(this IServiceCollection services)
    {
        services.AddSingleton<RequestEmailVerification>();
        services.AddSingleton<VerifyEmail>();
        services.AddSingleton<RequestPasswordReset>();
        services.AddSingleton<PasswordReplacement>();
        services.AddSingleton<ResetPassword>();
        services.AddSingleton<TemporaryPasswords>();
        services.AddSingleton<IPersonalData, CredentialData>();
        services.AddSingleton<IssueTemporaryPassword>();
    }

    /// <summary>Adds the jobs that send codes and forget them.</summary>
    public static void AddCredentialJobs(this IServiceCollection services)
    {
        services.AddSingleton<IBankJob, PasswordResetJob>();
        services.AddSingleton<IBankJob, CredentialHousekeeping>();
    }
}
