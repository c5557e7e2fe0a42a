namespace BankGraph.GraphQL;

/// <summary>
/// The static method looks many keys up; a data loader and its interface are made of it when the project is compiled,
/// if it references BankGraph.GraphQL.Generators. <c>GetPartByIdAsync</c> becomes <c>IPartByIdDataLoader</c>.
/// </summary>
/// <remarks>
/// The first parameter decides: <c>IReadOnlyList&lt;TKey&gt;</c> is looked up in batches, which give a dictionary, or a
/// lookup or a dictionary of arrays for several values each; a single key is looked up alone. What else a parameter may
/// be: <see cref="PagingArguments"/>, <see cref="QueryContext{T}"/>, a state with
/// <see cref="DataLoaderStateAttribute"/>, a <see cref="CancellationToken"/>; everything else is a service.
/// </remarks>
/// <param name="name">The loader's name without its ending; null for the method's.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataLoaderAttribute(string? name = null) : Attribute
{
    /// <summary>The loader's name without its ending; null for the method's.</summary>
    public string? Name { get; } = name;

    /// <summary>Where its services come from.</summary>
    public DataLoaderServiceScope ServiceScope { get; set; }

    /// <summary>Who sees it.</summary>
    public DataLoaderAccessModifier AccessModifier { get; set; }
}

/// <summary>What holds for the data loaders of an assembly that do not say it themselves.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class DataLoaderDefaultsAttribute : Attribute
{
    /// <summary>Where their services come from.</summary>
    public DataLoaderServiceScope ServiceScope { get; set; }

    /// <summary>Who sees them.</summary>
    public DataLoaderAccessModifier AccessModifier { get; set; }
}

/// <summary>The parameter receives a state of the loader's branch.</summary>
/// <param name="key">What the state is called.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class DataLoaderStateAttribute(string key) : Attribute
{
    /// <summary>What the state is called.</summary>
    public string Key { get; } = key;
}

/// <summary>
/// Names a data loader that was made when the assembly was compiled, so that <c>AddTypes</c> finds it.
/// </summary>
/// <param name="service">What resolvers take.</param>
/// <param name="implementation">What they get.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GeneratedDataLoaderAttribute(Type service, Type implementation) : Attribute
{
    /// <summary>What resolvers take.</summary>
    public Type Service { get; } = service;

    /// <summary>What they get.</summary>
    public Type Implementation { get; } = implementation;
}

/// <summary>Where a data loader's services come from.</summary>
public enum DataLoaderServiceScope
{
    /// <summary>What the assembly says; else a scope of its own.</summary>
    Default,

    /// <summary>
    /// A scope of its own for each batch, so that batches that run side by side share no database context.
    /// </summary>
    DataLoaderScope,

    /// <summary>The request's scope.</summary>
    OriginalScope,
}

/// <summary>Who sees a data loader.</summary>
public enum DataLoaderAccessModifier
{
    /// <summary>What the assembly says; else whoever sees the method and the types in it.</summary>
    Default,

    /// <summary>Everybody.</summary>
    Public,

    /// <summary>Everybody its interface; its own assembly the class.</summary>
    PublicInterface,

    /// <summary>Its own assembly.</summary>
    Internal,
}
