using System.Reflection;
using System.Runtime.CompilerServices;
using BankGraph.GraphQL;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.PersistedOperations.Requests;
using BankGraph.GraphQL.Subscriptions;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Cost;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers a GraphQL server.</summary>
public static class GraphQLServerServiceCollectionExtensions
{
    /// <summary>Adds a GraphQL server; say what its schema is made of on what this returns.</summary>
    public static GraphQLServerBuilder AddGraphQLServer(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddOptions<RequestExecutorOptions>();
        services.AddOptions<CostOptions>();
        services.AddGraphQLTransports();
        return new GraphQLServerBuilder(services);
    }
}

/// <summary>Collects what a schema is made of. The methods carry Hot Chocolate's names.</summary>
public sealed class GraphQLServerBuilder
{
    private readonly SchemaConfiguration _configuration = new();

    internal GraphQLServerBuilder(IServiceCollection services)
    {
        Services = services;
        services.TryAddSingleton(_configuration.NodeIds);
        services.AddSingleton(CreateSchema);
        services.AddSingleton(
            provider => provider.GetRequiredService<Options.IOptions<RequestExecutorOptions>>().Value);
        services.AddSingleton<ExecutionFailures>();
        services.TryAddSingleton<DataLoaderFactories>();
        services.TryAddSingleton<DataLoaderOptions>();
        services.AddSingleton<ExecutionEnvironment>();
        services.AddSingleton<IRequestExecutor>(provider => new RequestExecutor(
            provider.GetRequiredService<ExecutionEnvironment>(),
            provider.GetRequiredService<Options.IOptions<CostOptions>>().Value,
            new RequestedDocuments(
                provider.GetRequiredService<RequestExecutorOptions>().PersistedOperations,
                provider.GetServices<IOperationDocumentStorage>()),
            provider.GetService<IOperationGuard>()));
    }

    /// <summary>The services that the server is registered in.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Adds every class of the calling assembly that carries <c>[QueryType]</c>, <c>[MutationType]</c>,
    /// <c>[SubscriptionType]</c>, <c>[ObjectType]</c>, <c>[ObjectType&lt;T&gt;]</c> or
    /// <c>[ExtendObjectType&lt;T&gt;]</c>, and the data loaders made of its <c>[DataLoader]</c> methods.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public GraphQLServerBuilder AddTypes() => AddTypes(Assembly.GetCallingAssembly());

    /// <summary>Adds the attributed classes of an assembly.</summary>
    public GraphQLServerBuilder AddTypes(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            if (type.IsDefined(typeof(QueryTypeAttribute), inherit: false)) _configuration.QueryTypes.Add(type);
            if (type.IsDefined(typeof(MutationTypeAttribute), inherit: false)) _configuration.MutationTypes.Add(type);
            if (type.IsDefined(typeof(SubscriptionTypeAttribute), inherit: false))
                _configuration.SubscriptionTypes.Add(type);
            if (type.IsDefined(typeof(ObjectTypeAttribute), inherit: false)) _configuration.Types.Add(type);
            if (type.GetCustomAttributes(inherit: false).Any(Extends)) _configuration.Extensions.Add(type);
        }

        return AddDataLoaders(assembly);
    }

    /// <summary>Adds the data loaders that were made of an assembly's <c>[DataLoader]</c> methods.</summary>
    public GraphQLServerBuilder AddDataLoaders(Assembly assembly)
    {
        foreach (var made in assembly.GetCustomAttributes<GeneratedDataLoaderAttribute>())
        {
            Services.AddDataLoader(made.Service, made.Implementation);
        }

        return this;
    }

    /// <summary>Makes <typeparamref name="T"/> the query type.</summary>
    public GraphQLServerBuilder AddQueryType<T>() => Add(_configuration.QueryTypes, typeof(T));

    /// <summary>Makes <typeparamref name="T"/> the mutation type.</summary>
    public GraphQLServerBuilder AddMutationType<T>() => Add(_configuration.MutationTypes, typeof(T));

    /// <summary>Makes <typeparamref name="T"/> the subscription type.</summary>
    public GraphQLServerBuilder AddSubscriptionType<T>() => Add(_configuration.SubscriptionTypes, typeof(T));

    /// <summary>
    /// Adds a type that nothing else names. A scalar with <see cref="BindingBehavior.Implicit"/> is bound to its C#
    /// type.
    /// </summary>
    public GraphQLServerBuilder AddType<T>()
    {
        if (!typeof(T).IsAssignableTo(typeof(ScalarType))) return Add(_configuration.Types, typeof(T));
        var scalar = _configuration.ScalarOf(typeof(T));
        if (!_configuration.ScalarTypes.Contains(scalar)) _configuration.ScalarTypes.Add(scalar);
        return this;
    }

    /// <summary>
    /// Adds a scalar that is made already. With <see cref="BindingBehavior.Implicit"/> it is bound to its C# type.
    /// </summary>
    public GraphQLServerBuilder AddType(ScalarType scalar)
    {
        _configuration.ScalarTypes.Add(scalar);
        return this;
    }

    /// <summary>Adds the members of <typeparamref name="T"/> to the type that it extends.</summary>
    public GraphQLServerBuilder AddTypeExtension<T>() => Add(_configuration.Extensions, typeof(T));

    /// <summary>
    /// Adds a directive: a class with <c>[DirectiveType]</c>, or one that derives from
    /// <see cref="DirectiveType{T}"/>.
    /// </summary>
    public GraphQLServerBuilder AddDirectiveType<T>() where T : class => Add(_configuration.Directives, typeof(T));

    /// <summary>Describes the schema as a whole, and puts directives on it.</summary>
    public GraphQLServerBuilder SetSchema(Action<ISchemaTypeDescriptor> configure)
    {
        _configuration.SchemaDescriptions.Add(configure);
        return this;
    }

    /// <summary>Lets a scalar carry the values of a C# type.</summary>
    public GraphQLServerBuilder BindRuntimeType<TRuntimeType, TScalar>() where TScalar : ScalarType, new()
    {
        _configuration.Scalars[typeof(TRuntimeType)] = _configuration.ScalarOf(typeof(TScalar));
        return this;
    }

    /// <summary>Adds <c>node</c> and <c>nodes</c>.</summary>
    /// <param name="authorize">Whether only signed-in callers may ask, as if both carried <c>[Authorize]</c>.</param>
    public GraphQLServerBuilder AddGlobalObjectIdentification(bool authorize = false)
    {
        _configuration.GlobalObjectIdentification = true;
        _configuration.NodesNeedSignIn = authorize;
        return this;
    }

    /// <summary>Lets resolvers, services and other data loaders take <typeparamref name="T"/>.</summary>
    public GraphQLServerBuilder AddDataLoader<T>() where T : class, IDataLoader
    {
        Services.AddDataLoader<T>();
        return this;
    }

    /// <summary>As above, by an interface.</summary>
    public GraphQLServerBuilder AddDataLoader<TService, TImplementation>()
        where TService : class, IDataLoader
        where TImplementation : class, TService
    {
        Services.AddDataLoader<TService, TImplementation>();
        return this;
    }

    /// <summary>Gives every mutation one input and a payload.</summary>
    public GraphQLServerBuilder AddMutationConventions(bool applyToAllMutations = true)
    {
        _configuration.MutationConventions = applyToAllMutations;
        return this;
    }

    /// <summary>Adds the field <c>query</c> to every payload.</summary>
    public GraphQLServerBuilder AddQueryFieldToMutationPayloads()
    {
        _configuration.QueryFieldInPayloads = true;
        return this;
    }

    /// <summary>Makes a C# interface the interface of all errors.</summary>
    public GraphQLServerBuilder AddErrorInterfaceType<T>()
    {
        _configuration.ErrorInterface = typeof(T);
        return this;
    }

    /// <summary>Lets fields be guarded by ASP.NET Core's policies.</summary>
    public GraphQLServerBuilder AddAuthorization()
    {
        Services.AddAuthorization();
        return this;
    }

    /// <summary>Filtering is always there; says how members are asked for that a store keeps differently.</summary>
    public GraphQLServerBuilder AddFiltering(Action<QueryConventions>? configure = null)
    {
        configure?.Invoke(_configuration.Conventions);
        return this;
    }

    /// <summary>Sorting is always there, with the same conventions as filtering.</summary>
    public GraphQLServerBuilder AddSorting(Action<QueryConventions>? configure = null) => AddFiltering(configure);

    /// <summary>Projection is always there; kept so that set-ups read as they do with Hot Chocolate.</summary>
    public GraphQLServerBuilder AddProjections() => this;

    /// <summary>Carries the events of subscriptions within this process.</summary>
    public GraphQLServerBuilder AddInMemorySubscriptions()
    {
        Services.TryAddSingleton(provider =>
            new InMemoryTopics(provider.GetRequiredService<RequestExecutorOptions>().MaxQueuedEvents));
        Services.TryAddSingleton<ITopicEventSender>(provider => provider.GetRequiredService<InMemoryTopics>());
        Services.TryAddSingleton<ITopicEventReceiver>(provider => provider.GetRequiredService<InMemoryTopics>());
        return this;
    }

    /// <summary>
    /// Has the process send itself requests once it listens, until the runtime has compiled well what they call. Let
    /// the answer to whether the process is ready depend on <see cref="WarmUp.IsDone"/>.
    /// </summary>
    public GraphQLServerBuilder AddWarmUp(Action<WarmUpOptions>? configure = null)
    {
        Services.AddOptions<WarmUpOptions>();
        if (configure is not null) Services.Configure(configure);
        Services.AddSingleton<WarmUp>();
        Services.AddHostedService(provider => provider.GetRequiredService<WarmUp>());
        return this;
    }

    /// <summary>Sees every error before it leaves.</summary>
    public GraphQLServerBuilder AddErrorFilter<T>() where T : class, IErrorFilter
    {
        Services.AddSingleton<IErrorFilter, T>();
        return this;
    }

    /// <summary>Changes the bounds and switches.</summary>
    public GraphQLServerBuilder ModifyRequestOptions(Action<RequestExecutorOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    /// <summary>Changes what operations may cost, and what costs how much.</summary>
    public GraphQLServerBuilder ModifyCostOptions(Action<CostOptions> configure)
    {
        Services.Configure(configure);
        return this;
    }

    private GraphQLServerBuilder Add(List<Type> types, Type type)
    {
        types.Add(type);
        return this;
    }

    private Schema CreateSchema(IServiceProvider provider)
    {
        var known = provider.GetRequiredService<IServiceProviderIsService>();
        var singletons = Services.Where(service => service.Lifetime == ServiceLifetime.Singleton)
            .Select(service => service.ServiceType).ToHashSet();
        _configuration.IsService = type => !type.IsValueType && type != typeof(string) && !IsCollection(type)
            && known.IsService(type);
        _configuration.IsSingleton = type =>
            singletons.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type)
                || singletons.Contains(type);
        _configuration.Costs = provider.GetRequiredService<Options.IOptions<CostOptions>>().Value;
        return SchemaBuilder.Build(_configuration);
    }

    // The container answers for any collection of services, also for those that are arguments.
    private static bool IsCollection(Type type) =>
        type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>));

    private static bool Extends(object attribute) =>
        attribute is ExtendObjectTypeAttribute
        || (attribute.GetType() is { IsGenericType: true } type
            && (type.GetGenericTypeDefinition() == typeof(ExtendObjectTypeAttribute<>)
                || type.GetGenericTypeDefinition() == typeof(ObjectTypeAttribute<>)));
}
