using BankGraph.Api.Features;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Announcements;
using BankGraph.Api.Features.BillPayments;
using BankGraph.Api.Features.Monitoring;
using BankGraph.Api.Features.Notices;
using BankGraph.Api.Features.RateLimits;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Streams;
using BankGraph.Api.Features.Support;
using BankGraph.Api.Stores.Redis;
using BankGraph.Banking.Monitoring;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Authorization;

namespace BankGraph.Api.Hosting;

/// <summary>What a process that answers requests needs besides the bank itself.</summary>
internal static class BankApi
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Registers sign-in, streams and the schema.</summary>
    public static void AddBankApi(this WebApplicationBuilder builder, HostSettings settings)
    {
        var services = builder.Services;
        AddSignIn(services, builder.Configuration);
        services.AddRateLimits(builder.Configuration);
        services.Configure<AuthorizationOptions>(Visibility.AddPermissions);
        AddStreams(services, builder.Configuration);
        AddSchema(services, builder.Environment, builder.Configuration, settings);
        if (settings.AllowedOrigins.Length > 0)
        {
            services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
                .WithOrigins(settings.AllowedOrigins)
                .WithMethods(HttpMethods.Get, HttpMethods.Post)
                .WithHeaders("authorization", "content-type", "graphql-preflight")
                .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        }
    }

    private static void AddSignIn(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SignInOptions>()
            .Bind(configuration.GetSection(SignInOptions.Section))
            .Validate(options => options.AttemptsPerMinute > 0, "Set SignIn:AttemptsPerMinute to at least 1.")
            .ValidateOnStart();
        services.AddSingleton<SharedAttempts>();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<RefreshCookie>();
        services.AddSingleton<TokenReader>();
        services.AddSingleton<ViewerGuard>();
        services.AddSingleton<ISocketSessionInterceptor, SocketSessions>();

        // AddAuthentication would bring data protection along, whose keys nothing here needs.
        services.AddWebEncoders();
        services.AddTransient<BearerAuthentication>();
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = BearerAuthentication.Scheme;
            options.AddScheme<BearerAuthentication>(BearerAuthentication.Scheme, displayName: null);
        });
    }

    private static void AddStreams(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StreamOptions>()
            .Bind(configuration.GetSection(StreamOptions.Section))
            .Validate(options => options.LongestSleep > TimeSpan.Zero, "Set Streams:LongestSleep to more than nothing.")
            .ValidateOnStart();
        services.AddSingleton<SequenceFollower>();
        services.AddSingleton<BalanceStreams>();
        services.AddSingleton<BillNotificationStreams>();
        services.AddSingleton<NotificationStreams>();
        services.AddSingleton<TicketStreams>();
        services.AddSingleton<AnnouncementStreams>();
        services.AddSingleton(services => new FigureSampler(
            services.GetRequiredService<ReadFigures>().ExecuteAsync,
            services.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DashboardStreams>();
    }

    private static void AddSchema(
        IServiceCollection services,
        IHostEnvironment environment,
        IConfiguration configuration,
        HostSettings settings)
    {
        var server = services.AddGraphQLServer()
            .AddAuthorization()
            .AddTypes()
            .AddMutationConventions()
            .AddErrorInterfaceType<IUserError>()
            .AddGlobalObjectIdentification(authorize: true)
            .AddFiltering(MoneyQueries.Configure)
            .AddSorting()
            .BindRuntimeType<decimal, DecimalType>()
            .BindRuntimeType<CurrencyCode, CurrencyCodeType>()
            .BindRuntimeType<Currency, CurrencyCodeType>()
            .ModifyRequestOptions(options =>
            {
                options.AllowIntrospection = environment.IsDevelopment();
                configuration.GetSection("GraphQL").Bind(options);
                DemandBounds(options);
            })
            .ModifyCostOptions(costs =>
            {
                // A page of 50 bills with payments and their entries costs 2,300 objects, 50 accounts with 50 entries
                // each 2,600; with either behind the other, whoever asks wants too much at once.
                costs.MaxFieldCost = 3_000;
                costs.MaxTypeCost = 3_000;
                configuration.GetSection("GraphQL:Cost").Bind(costs);
            });
        server.AddTrustedOperations(configuration);
        if (settings.WarmUp > TimeSpan.Zero) server.AddWarmUp(options => options.AtMost = settings.WarmUp);
    }

    private static void DemandBounds(RequestExecutorOptions options)
    {
        if (options.ExecutionTimeout <= TimeSpan.Zero || options.ExecutionTimeout > LongestTimeout)
            throw new StartupException("GraphQL:ExecutionTimeout is more than nothing and at most ten minutes.");
        if (options.MaxRequestBytes is <= 0 or >= WebServer.MaxBodyBytes)
            throw new StartupException("GraphQL:MaxRequestBytes is more than nothing and less than a megabyte.");
    }
}
