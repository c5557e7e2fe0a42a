using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Authoring;

/// <summary>What the host said about its schema before it is built.</summary>
internal sealed class SchemaConfiguration
{
    public List<Type> QueryTypes { get; } = [];

    public List<Type> MutationTypes { get; } = [];

    public List<Type> SubscriptionTypes { get; } = [];

    public List<Type> Types { get; } = [];

    public List<Type> Extensions { get; } = [];

    public List<Type> Directives { get; } = [];

    public List<Action<ISchemaTypeDescriptor>> SchemaDescriptions { get; } = [];

    /// <summary>The scalars that C# types were bound to.</summary>
    public Dictionary<Type, ScalarType> Scalars { get; } = [];

    /// <summary>The scalars that were added, whether or not anything uses them.</summary>
    public List<ScalarType> ScalarTypes { get; } = [];

    public bool GlobalObjectIdentification { get; set; }

    public bool NodesNeedSignIn { get; set; }

    public bool MutationConventions { get; set; }

    public bool QueryFieldInPayloads { get; set; }

    public Type? ErrorInterface { get; set; }

    public Action<Schema>? OnBuilt { get; set; }

    public int MaxNodes { get; set; } = 50;

    public CostOptions Costs { get; set; } = new();

    public QueryConventions Conventions { get; } = new();

    public NodeIdSerializer NodeIds { get; } = new();

    public Func<Type, bool> IsService { get; set; } = _ => false;

    public Func<Type, bool> IsSingleton { get; set; } = _ => false;

    /// <summary>The one instance of a scalar's class, however many C# types it is bound to.</summary>
    public ScalarType ScalarOf(Type type) =>
        Scalars.Values.Concat(ScalarTypes).FirstOrDefault(known => known.GetType() == type)
        ?? Activator.CreateInstance(type) as ScalarType
        ?? throw new SchemaException($"The scalar `{type.Name}` needs a constructor without parameters.");
}
