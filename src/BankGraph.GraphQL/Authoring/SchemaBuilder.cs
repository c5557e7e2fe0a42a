using System.Text.Json;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Types.Scalars;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Authoring;

/// <summary>
/// Makes a schema of C# types and attributes. A type is registered as an empty shell the first time somebody names it
/// and is filled afterwards, so that types may refer to each other in circles.
/// </summary>
public sealed partial class SchemaBuilder
{
    private readonly SchemaConfiguration _configuration;
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveType> _directives = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, NamedType> _outputTypes = [];
    private readonly Dictionary<Type, NamedType> _inputTypes = [];
    private readonly Dictionary<Type, ScalarType> _scalars = [];
    private readonly Queue<Action> _incomplete = new();
    private readonly Dictionary<Type, object> _shared = [];
    private readonly List<UnionType> _markerUnions = [];
    private readonly XmlDocumentation _documentation = new();
    private readonly ResolverFactory _resolvers;

    internal SchemaBuilder(SchemaConfiguration configuration)
    {
        _configuration = configuration;
        _resolvers = new ResolverFactory(this, configuration);
        AddScalars();
        foreach (var directive in SpecifiedDirectives.Create(Named<ScalarType>("String"), Named<ScalarType>("Boolean")))
        {
            AddDirective(directive);
        }
    }

    internal NodeIdSerializer NodeIds => _configuration.NodeIds;

    internal QueryConventions Conventions => _configuration.Conventions;

    /// <summary>The weights of members that say nothing; null when they are to have none.</summary>
    internal CostOptions? CostDefaults => _configuration.Costs.ApplyCostDefaults ? _configuration.Costs : null;

    internal NodeRegistry Nodes { get; } = new();

    internal static Schema Build(SchemaConfiguration configuration) => new SchemaBuilder(configuration).Build();

    /// <summary>The type of a C# value on its way out.</summary>
    public IType OutputType(ClrType type) => Wrap(type, OutputType, NamedOutputType);

    /// <summary>The type of a C# value on its way in.</summary>
    public IType InputType(ClrType type) => Wrap(UnwrapOptional(type), InputType, NamedInputType);

    /// <summary>The scalar that carries a C# type; null when it is not a scalar.</summary>
    public ScalarType? FindScalar(Type type) => _scalars.GetValueOrDefault(type);

    /// <summary>Finds a type that has been registered under a name.</summary>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>
    /// The type of that name; when there is none yet it is made, registered, and completed once the types that are
    /// being built now are known.
    /// </summary>
    public T GetOrAdd<T>(string name, Func<T> create, Action<T>? complete = null) where T : NamedType
    {
        if (_types.TryGetValue(name, out var existing))
        {
            return existing as T
                ?? throw new SchemaException($"The name `{name}` stands for two types of different kinds.");
        }

        var type = create();
        Register(type);
        if (complete is not null) _incomplete.Enqueue(() => complete(type));
        return type;
    }

    /// <summary>The one instance of this build, for what the attributes of several fields share.</summary>
    public T Shared<T>() where T : class, new()
    {
        if (_shared.TryGetValue(typeof(T), out var existing)) return (T)existing;
        var created = new T();
        _shared.Add(typeof(T), created);
        return created;
    }

    /// <summary>Does something once the types that are known by now have been filled.</summary>
    internal void Defer(Action complete) => _incomplete.Enqueue(complete);

    /// <summary>Registers a directive that the schema's members may carry.</summary>
    public void AddDirective(DirectiveType directive) => _directives.TryAdd(directive.Name, directive);

    /// <summary>Adds a field that reads a C# object of a known type.</summary>
    public static OutputField AddField<TParent, TValue>(
        ComplexType type, string name, IType fieldType, Func<TParent, TValue> read)
    {
        var field = new OutputField(name, fieldType);
        field.Pure = Execution.PureField.Create(field, read);
        AddField(type, field);
        return field;
    }

    /// <summary>Adds a field.</summary>
    public static void AddField(ComplexType type, OutputField field)
    {
        field.DeclaringType = type;
        type.Fields.AddOrReplace(field);
    }

    private Schema Build()
    {
        foreach (var type in _configuration.Directives) AddDirectiveClass(type);
        var descriptor = new SchemaDescriptor(this);
        foreach (var describe in _configuration.SchemaDescriptions) describe(descriptor);
        var query = AddRoot("Query", _configuration.QueryTypes)
            ?? throw new SchemaException("A schema needs a query type.");
        var mutation = AddRoot("Mutation", _configuration.MutationTypes);
        var subscription = AddRoot("Subscription", _configuration.SubscriptionTypes);
        foreach (var type in _configuration.Types) NamedOutputType(type);
        foreach (var extension in _configuration.Extensions) NamedOutputType(ExtendedType(extension));
        if (_configuration.GlobalObjectIdentification) AddNodeFields(query);
        Complete();
        CompleteUnions();
        Introspection.AddTypes(this);
        Complete();
        CompleteDirectives();

        var schema = new Schema(query, mutation, subscription, ReachableTypes(), _directives.Values)
        {
            Description = descriptor.Text,
            AppliedDirectives = descriptor.Directives,
        };
        Introspection.AddFields(this, schema);
        SchemaValidator.Validate(schema);
        return schema;
    }

    private void Complete()
    {
        while (_incomplete.TryDequeue(out var complete)) complete();
    }

    private void Register(NamedType type) => _types.Add(type.Name, type);

    private void AddScalars()
    {
        ScalarType[] builtIn = [new StringType(), new IntType(), new FloatType(), new BooleanType(), new IdType()];
        foreach (var type in builtIn)
        {
            type.IsBuiltIn = true;
            Register(type);
        }

        Bind(Named<StringType>("String"), typeof(string), typeof(char));
        Bind(Named<IntType>("Int"), typeof(int));
        Bind(Named<FloatType>("Float"), typeof(double), typeof(float));
        Bind(Named<BooleanType>("Boolean"), typeof(bool));
        Bind(new DecimalType(), typeof(decimal));
        Bind(new LongType(), typeof(long));
        Bind(new ShortType(), typeof(short));
        Bind(new ByteType(), typeof(byte));
        Bind(new SignedByteType(), typeof(sbyte));
        Bind(new UnsignedShortType(), typeof(ushort));
        Bind(new UnsignedIntType(), typeof(uint));
        Bind(new UnsignedLongType(), typeof(ulong));
        Bind(new UuidType(), typeof(Guid));
        Bind(new UrlType(), typeof(Uri));
        Bind(new DateTimeType(), typeof(DateTimeOffset), typeof(DateTime));
        Bind(new LocalDateType(), typeof(DateOnly));
        Bind(new LocalTimeType(), typeof(TimeOnly));
        Bind(new TimeSpanType(), typeof(TimeSpan));
        Bind(new JsonType(), typeof(JsonElement));
        foreach (var scalar in _configuration.ScalarTypes)
        {
            Use(scalar);
            if (scalar.Bind == BindingBehavior.Implicit) Bind(scalar, scalar.RuntimeType);
        }

        foreach (var (runtimeType, scalar) in _configuration.Scalars) Bind(scalar, runtimeType);
    }

    /// <summary>
    /// A scalar of the specification by name, for what the specification types so, whatever C# types are bound to.
    /// </summary>
    internal ScalarType Specified(string name) => Named<ScalarType>(name);

    private T Named<T>(string name) where T : NamedType => (T)_types[name];

    private void Bind(ScalarType scalar, params ReadOnlySpan<Type> runtimeTypes)
    {
        foreach (var type in runtimeTypes) _scalars[type] = scalar;
    }

    private ScalarType Use(ScalarType scalar) => GetOrAdd(scalar.Name, () =>
    {
        CostDirective.Apply(this, scalar, scalar.GetType());
        ApplyDirectives(scalar.Directives, scalar.GetType());
        return scalar;
    });

    private IType Wrap(ClrType type, Func<ClrType, IType> recurse, Func<Type, NamedType> named)
    {
        IType inner = !_scalars.ContainsKey(type.Type) && type.Element is { } element
            ? new ListType(recurse(element))
            : named(type.Type);
        return type.IsNullable ? inner : new NonNullType(inner);
    }

    private static ClrType UnwrapOptional(ClrType type) => type.Is(typeof(Optional<>)) ? type.Arguments[0] : type;

    // Scalars that only a filter's convention mentioned would otherwise stay behind unused.
    private IEnumerable<NamedType> ReachableTypes() => _types.Values;
}
