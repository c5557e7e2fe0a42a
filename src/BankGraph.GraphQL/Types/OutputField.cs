using System.Reflection;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Types;

/// <summary>A field of an object or interface type (section 3.6).</summary>
public sealed class OutputField(string name, IType type) : INamedMember
{
    /// <inheritdoc />
    public string Name { get; } = name;

    /// <summary>The type that declares the field; set when the field is added to it.</summary>
    public ComplexType? DeclaringType { get; internal set; }

    /// <summary>The type of the result.</summary>
    public IType Type { get; internal set; } = type;

    /// <summary>The description that introspection and the printed schema show.</summary>
    public string? Description { get; set; }

    /// <summary>Why it should not be used any more; null when it may.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The arguments.</summary>
    public FieldCollection<InputField> Arguments { get; } = new();

    /// <summary>The directives written on it, besides <c>@deprecated</c>.</summary>
    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>The property or method behind the field, when there is one.</summary>
    public MemberInfo? Member { get; internal set; }

    /// <summary>
    /// Turns the value into what its leaf type writes, for example a key into a node id; null for none.
    /// </summary>
    public Func<object, object>? Formatter { get; set; }

    /// <summary>What the field may cost; null for the default of its kind.</summary>
    public double? Cost { get; set; }

    /// <summary>How many items a list field yields; null for a field that is not a list or is not bounded.</summary>
    public ListSize? ListSize { get; set; }

    /// <summary>Whether only callers with a right may read it.</summary>
    public bool IsAuthorized { get; internal set; }

    /// <summary>The rights that are asked for before a document that selects the field is executed.</summary>
    internal IReadOnlyList<AuthorizeAttribute> ValidationRules { get; set; } = [];

    /// <summary>Reads the value; null when <see cref="Pure"/> does.</summary>
    internal FieldResolverDelegate? Resolver { get; set; }

    /// <summary>Reads a plain member of an object in memory, without a resolver context; null when it cannot.</summary>
    internal PureField? Pure { get; set; }

    /// <summary>Opens the event stream of a subscription's root field; null for any other field.</summary>
    internal SubscribeDelegate? Subscribe { get; set; }
}

/// <summary>The bounds of a list field, as the cost specification's <c>@listSize</c> states them.</summary>
/// <param name="AssumedSize">How many items to reckon with when no slicing argument says; null when unknown.</param>
/// <param name="SlicingArguments">
/// The arguments that bound the list: numbers, or lists of what is asked for, of which the length counts.
/// </param>
/// <param name="SlicingArgumentDefault">How many items come when no slicing argument is given.</param>
/// <param name="SizedFields">The fields of the result that hold the items; empty when the field itself does.</param>
/// <param name="RequireOneSlicingArgument">Whether cost analysis refuses none, or several, of them.</param>
public sealed record ListSize(
    int? AssumedSize,
    IReadOnlyList<string> SlicingArguments,
    int? SlicingArgumentDefault,
    IReadOnlyList<string> SizedFields,
    bool RequireOneSlicingArgument = false);
