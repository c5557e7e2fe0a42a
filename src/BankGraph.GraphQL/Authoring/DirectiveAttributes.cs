using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL;

/// <summary>
/// The class is a directive: its properties are the arguments, its name without <c>Directive</c> is the name.
/// </summary>
/// <param name="location">Where the directive may stand.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DirectiveTypeAttribute(DirectiveLocation location) : Attribute
{
    /// <summary>Gives the directive another name than its class has.</summary>
    public DirectiveTypeAttribute(string name, DirectiveLocation location) : this(location) => Name = name;

    /// <summary>The name without the at sign; null for the class's.</summary>
    public string? Name { get; set; }

    /// <summary>Where the directive may stand.</summary>
    public DirectiveLocation Location { get; } = location;

    /// <summary>Whether it may stand more than once in one place.</summary>
    public bool IsRepeatable { get; set; }
}

/// <summary>
/// Puts a directive on whatever part of the schema carries the attribute; several stand in the order of the source.
/// <example><code>
/// [DirectiveType(DirectiveLocation.FieldDefinition)]
/// public sealed record Audit(string Reason);
///
/// public sealed class AuditAttribute(string reason) : DirectiveAttribute&lt;Audit&gt;(new Audit(reason));
/// </code></example>
/// </summary>
/// <typeparam name="TDirective">The directive's class, with <c>[DirectiveType]</c> or registered.</typeparam>
[AttributeUsage(
    AttributeTargets.Class
    | AttributeTargets.Struct
    | AttributeTargets.Interface
    | AttributeTargets.Enum
    | AttributeTargets.Property
    | AttributeTargets.Method
    | AttributeTargets.Field
    | AttributeTargets.Parameter,
    AllowMultiple = true)]
public abstract class DirectiveAttribute<TDirective> : Attribute, IDirectiveAttribute where TDirective : class
{
    private readonly TDirective _directive;

    /// <summary>Puts this directive there.</summary>
    protected DirectiveAttribute(TDirective directive)
    {
        ArgumentNullException.ThrowIfNull(directive);
        _directive = directive;
    }

    /// <inheritdoc />
    Type IDirectiveAttribute.DirectiveClass => typeof(TDirective);

    /// <inheritdoc />
    object IDirectiveAttribute.Directive => _directive;
}

/// <summary>An attribute that puts a directive somewhere, whatever its class.</summary>
internal interface IDirectiveAttribute
{
    /// <summary>The class of the directive.</summary>
    Type DirectiveClass { get; }

    /// <summary>The directive with its arguments.</summary>
    object Directive { get; }
}
