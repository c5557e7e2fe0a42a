using System.Reflection;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <content>Directives that are C# classes.</content>
public sealed partial class SchemaBuilder
{
    private readonly Dictionary<Type, DirectiveType> _directivesByClass = [];
    private readonly Dictionary<ComplexType, IReadOnlyList<Type>> _classes = [];
    private readonly List<(List<DirectiveNode> Place, DirectiveNode Reserved, DirectiveType Type, object Value)>
        _appliedDirectives = [];

    /// <summary>
    /// Registers a class with <c>[DirectiveType]</c>, or one that derives from <see cref="DirectiveType{T}"/>.
    /// </summary>
    internal DirectiveType AddDirectiveClass(Type type)
    {
        var configuration = type.IsAssignableTo(typeof(IDirectiveTypeConfiguration))
            ? Activator.CreateInstance(type) as IDirectiveTypeConfiguration
            : null;
        var runtimeType = configuration?.RuntimeType ?? type;
        if (_directivesByClass.TryGetValue(runtimeType, out var existing)) return existing;

        var description = Describe(runtimeType);
        configuration?.Configure(description);
        if (description.Location == 0)
        {
            throw new SchemaException(
                $"The directive class `{runtimeType.Name}` does not say where it may stand: "
                + "give it [DirectiveType(...)], or register a DirectiveType<T> that does.");
        }

        var added = new DirectiveType(description.Name ?? "", DirectiveLocations.NamesOf(description.Location))
        {
            Description = description.Description,
            IsRepeatable = description.IsRepeatable,
            RuntimeType = runtimeType,
            Middleware = description.Middleware,
        };
        _directivesByClass.Add(runtimeType, added);
        if (!_directives.TryAdd(added.Name, added))
        {
            throw new SchemaException($"Two directives have the name `@{added.Name}`.");
        }

        added.Factory = AddInputFields(added.Arguments, runtimeType);
        return added;
    }

    /// <summary>
    /// Writes down the directives of a C# type or member. Their arguments follow at the end, when every type is known.
    /// </summary>
    internal void ApplyDirectives(List<DirectiveNode> place, ICustomAttributeProvider source)
    {
        foreach (var attribute in DirectivesOf(source)) Apply(place, attribute.DirectiveClass, attribute.Directive);
    }

    // The directives of all classes that make up one type.
    private void ApplyDirectives(ComplexType type, IReadOnlyList<Type> classes)
    {
        _classes[type] = classes;
        foreach (var source in classes) ApplyDirectives(type.Directives, source);
    }

    private void Apply(List<DirectiveNode> place, Type directiveClass, object value)
    {
        var type = AddDirectiveClass(directiveClass);
        var reserved = new DirectiveNode(new NameNode(type.Name));
        place.Add(reserved);
        _appliedDirectives.Add((place, reserved, type, value));
    }

    /// <summary>
    /// What the directives of a type, then those of its member, put around the member's resolver; null for nothing.
    /// </summary>
    internal FieldMiddleware? MiddlewareOf(ComplexType type, MemberInfo member)
    {
        Directive[] directives =
        [
            .. _classes.GetValueOrDefault(type, []).Append(member).SelectMany(DirectivesOf)
                .Select(attribute => (Type: AddDirectiveClass(attribute.DirectiveClass), Value: attribute.Directive))
                .Where(applied => applied.Type.Middleware is not null)
                .Select(each => new Directive(each.Type, ArgumentsOf(each.Type, each.Value), each.Value)),
        ];
        return directives.Length == 0 ? null : DirectivePipeline.Create(directives);
    }

    private void CompleteDirectives()
    {
        foreach (var (place, reserved, type, value) in _appliedDirectives)
        {
            place[place.IndexOf(reserved)] = ToNode(type, value);
        }
    }

    // An argument that says no more than its absence is left out.
    private static DirectiveNode ToNode(DirectiveType type, object value)
    {
        var values = ArgumentsOf(type, value);
        var arguments = new List<ArgumentNode>();
        for (var i = 0; i < values.Length; i++)
        {
            var argument = type.Arguments[i];
            if (values[i] is null && argument is { DefaultValue: null, Type: not NonNullType }) continue;
            var literal = Literals.Create(argument.Type, values[i]);
            if (argument.DefaultValue is { } byDefault && SyntaxComparer.Equals(literal, byDefault)) continue;
            arguments.Add(new ArgumentNode(new NameNode(argument.Name), literal));
        }

        return new DirectiveNode(new NameNode(type.Name), arguments);
    }

    private static object?[] ArgumentsOf(DirectiveType type, object value) =>
        [.. type.Arguments.Select(argument => InputFactory.FindProperty(type.RuntimeType, argument).GetValue(value))];

    // What a base class carries is said of its own type, which may be a union or interface of the derived ones.
    private static IEnumerable<IDirectiveAttribute> DirectivesOf(ICustomAttributeProvider source) =>
        source.GetCustomAttributes(inherit: source is not Type).OfType<IDirectiveAttribute>();

    private DirectiveDescription Describe(Type type)
    {
        var attribute = type.GetCustomAttribute<DirectiveTypeAttribute>(inherit: false);
        return new DirectiveDescription
        {
            Name = attribute?.Name ?? NameOf(type, NamingConventions.Directive(type)),
            Description = _documentation.OfType(type),
            Location = attribute?.Location ?? 0,
            IsRepeatable = attribute?.IsRepeatable is true,
        };
    }

    /// <summary>Collects what the host says of the schema as a whole.</summary>
    private sealed class SchemaDescriptor(SchemaBuilder builder) : ISchemaTypeDescriptor
    {
        public string? Text { get; private set; }

        public List<DirectiveNode> Directives { get; } = [];

        public ISchemaTypeDescriptor Description(string? value)
        {
            Text = value;
            return this;
        }

        public ISchemaTypeDescriptor Directive<T>(T directiveInstance) where T : class
        {
            builder.Apply(Directives, typeof(T), directiveInstance);
            return this;
        }
    }
}
