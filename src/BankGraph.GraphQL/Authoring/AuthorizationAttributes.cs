namespace BankGraph.GraphQL;

/// <summary>When an authorization is asked for.</summary>
public enum ApplyPolicy
{
    /// <summary>Before the field is resolved.</summary>
    /// <remarks>The resource of policies is the resolver's context.</remarks>
    BeforeResolver,

    /// <summary>After the field is resolved, with its value as the resource.</summary>
    AfterResolver,

    /// <summary>Before anything is executed.</summary>
    /// <remarks>
    /// Asked once for a document that selects the field anywhere, with the <see cref="Execution.GraphQLRequest"/> as
    /// the resource of policies. A refusal is the whole answer: there is no data.
    /// </remarks>
    Validation,
}

/// <summary>Only callers with the right may read the field, or the fields of the type.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
public sealed class AuthorizeAttribute(string? policy = null) : Attribute
{
    /// <summary>Any signed-in caller, at a moment of choice.</summary>
    public AuthorizeAttribute(ApplyPolicy apply) : this(null, apply) { }

    /// <summary>A policy, at a moment of choice.</summary>
    public AuthorizeAttribute(string? policy, ApplyPolicy apply) : this(policy) => Apply = apply;

    /// <summary>The policy of ASP.NET Core; null for any signed-in caller.</summary>
    public string? Policy { get; set; } = policy;

    /// <summary>The roles of which the caller must have one; null for any.</summary>
    public string[]? Roles { get; set; }

    /// <summary>When the right is asked for.</summary>
    public ApplyPolicy Apply { get; set; }
}

/// <summary>Anyone may read the field, whatever its type says.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class AllowAnonymousAttribute : Attribute;
