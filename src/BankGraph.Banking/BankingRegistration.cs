using BankGraph.Banking.Accounts;
using BankGraph.Banking.Announcements;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Branches;
using BankGraph.Banking.BulkTransfers;
using BankGraph.Banking.ContactChanges;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.DemoData;
using BankGraph.Banking.Events;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Holds;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Limits;
using BankGraph.Banking.MasterKeys;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Monitoring;
using BankGraph.Banking.Migrations;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Operations;
using BankGraph.Banking.Passkeys;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.Products;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Reversals;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Spending;
using BankGraph.Banking.Staff;
using BankGraph.Banking.Statements;
using BankGraph.Banking.Support;
using BankGraph.Banking.StepUp;
using BankGraph.Banking.Tags;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking;

/// <summary>Registers the bank with a host.</summary>
public static class BankingRegistration
{
    // A provider's answer is a handful of bills; more than this is not read.
    private const int MaxAnswerBytes = 1 << 20;
    private const int MinSecretLength = 32;

    /// <summary>
    /// Adds every command and query as a singleton, safe to be used by all requests at once, and opens the bank when
    /// the host starts. The host adds a <c>PooledDbContextFactory</c> of <see cref="BankDbContext"/> and a
    /// <see cref="LedgerStore"/> for the same database, and may add an <see cref="ISharedCache"/> and an
    /// <see cref="IRequestOrigin"/> of its own before.
    /// </summary>
    public static IServiceCollection AddBanking(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ISharedCache, ProcessCache>();
        services.AddSingleton<BankWriter>();
        services.AddSingleton<JobItems>();
        services.AddSingleton<BankMigrator>();
        services.AddSingleton<LedgerVerifier>();
        services.TryAddSingleton<StandingReads>();
        services.AddSingleton(provider => new LedgerWriter(
            provider.GetRequiredService<LedgerStore>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LedgerWriter>>(),
            note: provider.GetRequiredService<AuditTrail>().NoteOf,
            guard: provider.GetService<IPostingGuard>()));
        services.TryAddSingleton<IRequestOrigin, NoOrigin>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<AuditVerifier>();
        services.AddSingleton<IPersonalData, AuditData>();
        services.AddHostedService<BankStartup>();
        AddCustomers(services, configuration);
        AddPayments(services, configuration);
        AddBillPayments(services, configuration);
        AddStaffWork(services, configuration);
        AddDemoBank(services, configuration);
        services.AddHolds();
        services.AddReversals();
        services.AddOperations();
        services.AddMonitoring();
        services.AddPayees();
        services.AddBranches();
        services.AddLimits(configuration);
        services.AddScheduledPayments();
        services.AddMessages(configuration);
        services.AddNotices();
        services.AddSupport();
        services.AddAnnouncements();
        services.AddCredentials();
        services.AddContactChanges();
        services.AddStepUp(configuration);
        services.AddPasskeys(configuration);
        services.AddProducts();
        services.AddInterest(configuration);
        services.AddStatements();
        services.AddBillerSettings();
        services.AddSpending();
        services.AddTags();
        services.AddGoals();
        services.AddExternalTransfers(configuration);
        services.AddPrivacy();
        services.AddProfiles(configuration);
        services.AddBulkTransfers();
        services.AddSharedAccounts();
        return services;
    }

    /// <summary>
    /// Adds what the bank does by itself: relays and jobs. The host adds an <see cref="IBankEventPublisher"/>. Several
    /// processes may do this at once.
    /// </summary>
    public static IServiceCollection AddBankingWorkers(this IServiceCollection services)
    {
        services.AddSingleton<BillNotificationRelay>();
        services.AddSingleton<IBookedPublisher, BookedPublisher>();
        services.AddSingleton<OutboxRelay>();
        services.AddHostedService<RelayService>();
        services.AddSingleton<AuditSeal>();
        services.AddSingleton<AuditChain>();
        services.AddHostedService<AuditService>();
        services.AddSingleton<IBankJob, BillCalendarJob>();
        services.AddSingleton<IBankJob, SettlementJob>();
        services.AddSingleton<IBankJob, SecurityHousekeeping>();
        services.AddSingleton<IBankJob, SealNamesJob>();
        services.AddMessageDelivery();
        services.AddNoticeRelay();
        services.AddSupportRelay();
        services.AddCredentialJobs();
        services.AddStepUpJobs();
        services.AddPasskeyJobs();
        services.AddSingleton<JobFailures>();
        services.AddHostedService<JobRunner>();
        return services;
    }

    private static void AddCustomers(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SecurityOptions>()
            .Bind(configuration.GetSection(SecurityOptions.Section))
            .ValidateOnStart();
        services.AddSingleton<SecurityOptionsSetup>();
        services.AddSingleton<IPostConfigureOptions<SecurityOptions>>(
            provider => provider.GetRequiredService<SecurityOptionsSetup>());
        services.AddSingleton<IValidateOptions<SecurityOptions>>(
            provider => provider.GetRequiredService<SecurityOptionsSetup>());

        services.AddSingleton(provider => SecurityOptionsSetup.RingOf(Security(provider)));
        services.AddMasterKeys();
        services.AddSingleton<IPasswordHasher<SignInName>, PasswordHasher<SignInName>>();
        services.AddSingleton<AccessTokens>();
        services.AddSingleton<SessionTokens>();
        services.AddSingleton<SessionStart>();
        services.AddSingleton<RevokedSessions>();
        services.AddSingleton<SessionAuthenticator>();
        services.AddSingleton<LoginLockout>();
        services.AddSecondFactors();
        services.AddSingleton<Login>();
        services.AddSingleton<RefreshSession>();
        services.AddSingleton<Logout>();
        services.AddSingleton<RegisterCustomer>();
        services.AddSingleton<BreachedPasswords>();
        services.AddSingleton<PasswordRules>();
        services.AddSingleton<ChangePassword>();
        services.AddSingleton<RevokeSessions>();
        services.AddSingleton<SessionQueries>();
        services.AddSingleton<AddStaff>();
        services.AddSingleton<CustomerQueries>();
        services.AddSingleton<IPersonalData, ProfileData>();
        services.AddSingleton<IPersonalData, SessionData>();
        services.AddSingleton<IPersonalData, SecondFactorData>();
    }

    private static void AddPayments(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccountOptions>()
            .Bind(configuration.GetSection(AccountOptions.Section))
            .Validate(
                options => options.Codes() is { Length: > 0 } codes
                    && codes.All(code => Currency.TryParse(code, out _)),
                "Set Accounts:Currencies to ISO 4217 codes, separated by spaces: EUR USD.")
            .Validate(
                options => options.DormantAfterDays is >= 0 and <= AccountOptions.MaxDormantAfterDays,
                "Set Accounts:DormantAfterDays to 0 (never) or to days, at most a hundred years of them.")
            .ValidateOnStart();
        services.AddAccounts();
        services.AddSingleton<Deposit>();
        services.AddSingleton<Withdraw>();
        services.AddSingleton<Transfer>();
        services.AddSingleton<IPersonalData, AccountData>();
    }

    private static void AddBillPayments(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BillPaymentOptions>()
            .Bind(configuration.GetSection(BillPaymentOptions.Section))
            .Validate<IHostEnvironment>(
                (options, environment) => options.GatewayUrl is not null || !environment.IsProduction(),
                "Set BillPayments:GatewayUrl (BANKGRAPH__BILLPAYMENTS__GATEWAYURL) to where billers answer.")
            .Validate(
                options => options.GatewayUrl is null
                    || (options.GatewayUrl.IsAbsoluteUri && options.GatewayUrl.AbsolutePath.EndsWith('/')),
                "BillPayments:GatewayUrl is an absolute address that ends in a slash.")
            .Validate(
                options => options.Timeout > TimeSpan.Zero && options.Timeout <= TimeSpan.FromMinutes(1),
                "BillPayments:Timeout is more than nothing and at most a minute.")
            .Validate(
                options => options.WebhookSecret is null or { Length: >= MinSecretLength },
                "BillPayments:WebhookSecret has 32 characters or more.")
            .ValidateOnStart();
        services.AddHttpClient(HttpBillerGateway.ClientName).ConfigureHttpClient((provider, client) =>
        {
            var options = provider.GetRequiredService<IOptions<BillPaymentOptions>>().Value;
            client.BaseAddress = options.GatewayUrl;
            client.Timeout = options.Timeout;
            client.MaxResponseContentBufferSize = MaxAnswerBytes;
        });
        services.TryAddSingleton<IBillerGateway, HttpBillerGateway>();
        services.AddSingleton<BillerDirectory>();
        services.AddSingleton<LinkBiller>();
        services.AddSingleton<PayBill>();
        services.AddSingleton<IParticipantRefusals, BillPaymentRefusals>();
        services.AddSingleton<IPersonalData, BillData>();
    }

    private static void AddStaffWork(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ApprovalOptions>()
            .Bind(configuration.GetSection(ApprovalOptions.Section))
            .Validate(options => options.DepositsAbove >= 0, "Set FourEyes:DepositsAbove to nothing or more.")
            .ValidateOnStart();
        services.AddSingleton<CustomerRecords>();
        services.AddSingleton<RevealCustomer>();
        services.AddSingleton<ReadCustomerAccounts>();
        services.AddSingleton<FreezeAccount>();
        services.AddSingleton<ChangeDesk>();
        services.AddSingleton<ChangeRoles>();
        services.AddSingleton<UnfreezeAccount>();
        services.AddSingleton<ChangeOverdraftLimit>();
        services.AddSingleton<DepositForCustomer>();
        services.AddSingleton<RequestReversal>();
        services.AddSingleton<DecideChange>();
        services.AddSingleton<IPersonalData, PendingChangeData>();
    }

    private static void AddDemoBank(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DemoOptions>().Bind(configuration.GetSection(DemoOptions.Section));
        services.AddSingleton<DemoBank>();
    }

    private static SecurityOptions Security(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<SecurityOptions>>().Value;
}
