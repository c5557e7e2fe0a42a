using BankGraph.Banking.Jobs;
using BankGraph.Banking.Messages.Carriers;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using System.Net.Mail;

namespace BankGraph.Banking.Messages;

/// <summary>Registers the feature.</summary>
internal static class MessageRegistration
{
    /// <summary>Adds the outbox, and what staff does about messages that could not be sent.</summary>
    public static void AddMessages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MessageOptions>()
            .Bind(configuration.GetSection(MessageOptions.Section))
            .Validate(
                options => MailAddress.TryCreate(options.From, out _),
                "Messages:From is an e-mail address, with or without a name: Bank <no-reply@bank.example>.")
            .Validate(options => options.MaxAttempts > 0, "Messages:MaxAttempts is at least 1.")
            .Validate(
                options => options.Timeout >= TimeSpan.FromMilliseconds(10)
                    && options.Timeout <= TimeSpan.FromMinutes(5),
                "Messages:Timeout is more than nothing and at most five minutes.")
            .Validate(
                options => options.Twilio is { AccountSid: null }
                    or { From: not null, Secret: not null }
                    or { From: not null, SecretFile: not null },
                "Messages:Twilio wants AccountSid, From, and Secret or SecretFile.")
            .Validate<IHostEnvironment>(
                (options, environment) => options.Folder is null || !environment.IsProduction(),
                "Messages:Folder is not for Production: messages would lie there for everybody to read.")
            .ValidateOnStart();
        services.AddHttpClient(TwilioCarrier.ClientName);
        services.AddSingleton<SmtpCarrier>();
        services.AddSingleton<TwilioCarrier>();
        services.AddSingleton<FolderCarrier>();
        services.AddSingleton<MessageCarriers>();
        services.AddSingleton<MessageOutbox>();
        services.AddSingleton<DeadMessages>();
        services.AddSingleton<IPersonalData, MessageData>();
    }

    /// <summary>Adds the jobs that send messages and forget them.</summary>
    public static void AddMessageDelivery(this IServiceCollection services)
    {
        services.AddSingleton<IBankJob, MessageDelivery>();
        services.AddSingleton<IBankJob, MessageHousekeeping>();
    }
}
