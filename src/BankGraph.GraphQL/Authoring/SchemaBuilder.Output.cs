using System.Reflection;
using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <content>Object, interface, union and enum types.</content>
public sealed partial class SchemaBuilder
{
    private const BindingFlags InstanceMembers = BindingFlags.Public | BindingFlags.Instance;
    private const BindingFlags OwnMembers =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The object, interface, union, enum or scalar type of a C# type.</summary>
    public NamedType NamedOutputType(Type type)
    {
        if (_scalars.TryGetValue(type, out var scalar)) return Use(scalar);
        if (_outputTypes.TryGetValue(type, out var existing)) return existing;
        if (type.IsEnum) return AddEnum(type);
        if (type.GetCustomAttribute<InterfaceTypeAttribute>(inherit: false) is { } shared)
            return AddInterface(type, shared);
        if (type.GetCustomAttribute<UnionTypeAttribute>(inherit: false) is { } union) return AddUnion(type, union);
        return AddObject(type, NameOf(type, NamingConventions.Type(type)));
    }

    internal ObjectType AddObject(Type type, string name)
    {
        var added = new ObjectType(name) { RuntimeType = type, Description = _documentation.OfType(type) };
        Register(added);
        _outputTypes[type] = added;
        _incomplete.Enqueue(() => FillObject(added, type));
        return added;
    }

    internal string NameOf(MemberInfo member, string byConvention) =>
        member.GetCustomAttribute<GraphQLNameAttribute>(inherit: false)?.Name ?? byConvention;

    private ObjectType? AddRoot(string name, List<Type> classes)
    {
        if (classes.Count == 0) return null;
        var root = new ObjectType(name);
        Register(root);
        ApplyDirectives(root, classes);
        foreach (var type in classes)
        {
            if (!type.IsAbstract) _outputTypes[type] = root;
            _incomplete.Enqueue(() => AddMembers(root, type, OwnMembers));
        }

        return root;
    }

    private void FillObject(ObjectType added, Type type)
    {
        CostDirective.Apply(this, added, type);
        foreach (var shared in type.GetInterfaces().Concat(BaseTypes(type)))
        {
            if (!shared.IsDefined(typeof(InterfaceTypeAttribute), inherit: false)) continue;
            if (NamedOutputType(shared) is InterfaceType found) Implement(added, found);
        }

        Type[] extensions = [.. _configuration.Extensions.Where(extension => ExtendedType(extension) == type)];
        ApplyDirectives(added, [type, .. extensions]);
        AddMembers(added, type, InstanceMembers);
        ReadAccess(added, type);
        foreach (var extension in extensions)
        {
            AddMembers(added, extension, OwnMembers);
            CostDirective.Apply(this, added, extension);
            ReadAccess(added, extension);
            if (extension.IsDefined(typeof(NodeAttribute), inherit: false)) AddNode(added, extension);
        }

        if (type.IsDefined(typeof(NodeAttribute), inherit: false)) AddNode(added, type);
    }

    internal static void Implement(ComplexType type, InterfaceType shared)
    {
        if (type.Interfaces.Contains(shared)) return;
        type.Interfaces.Add(shared);
        foreach (var inherited in shared.Interfaces) Implement(type, inherited);
    }

    private static void ReadAccess(ObjectType type, Type source)
    {
        foreach (var rule in source.GetCustomAttributes().OfType<IObjectAccessAttribute>()) type.Access = rule.Check;
    }

    private void AddMembers(ComplexType type, Type source, BindingFlags members)
    {
        var authorizations = source.GetCustomAttributes<AuthorizeAttribute>(inherit: true).ToArray();
        foreach (var member in source.GetMembers(members).OrderBy(DeclarationDepth).ThenBy(DeclarationOrder))
        {
            switch (member)
            {
                case PropertyInfo property when IsField(property):
                    AddField(type, CreateField(type, property, authorizations));
                    break;
                case MethodInfo method when IsField(method):
                    AddField(type, CreateField(type, method, authorizations));
                    break;
            }
        }
    }

    private OutputField CreateField(ComplexType type, PropertyInfo property, AuthorizeAttribute[] inherited)
    {
        var result = ClrType.Of(property);
        var field = new OutputField(
            NameOf(property, NamingConventions.CamelCase(property.Name)), FieldType(property, result))
        {
            Member = property,
            Description = _documentation.OfMember(property),
        };
        var builder = new FieldBuilder(this, field, result.Awaited, property);
        return _resolvers.Complete(type, builder, property, inherited);
    }

    private OutputField CreateField(ComplexType type, MethodInfo method, AuthorizeAttribute[] inherited)
    {
        var result = ClrType.Of(method.ReturnParameter);
        var name = NameOf(method, NamingConventions.Method(method.Name, result.IsAwaitable));
        var isMutation = type.Name == "Mutation" && _configuration.MutationConventions;
        var convention = isMutation ? MutationConvention.For(this, name, method) : null;
        var fieldType = convention is null ? FieldType(method, result.Awaited) : convention.PayloadType;
        var field = new OutputField(name, fieldType) { Member = method, Description = _documentation.OfMember(method) };
        var builder = new FieldBuilder(this, field, result.Awaited, method);
        return _resolvers.Complete(type, builder, method, inherited, convention);
    }

    private IType FieldType(MemberInfo member, ClrType result)
    {
        if (TypeSaidOf(member, OutputType) is { } said) return said;
        var isId = member.IsDefined(typeof(IDAttribute), inherit: true);
        if (result.Is(typeof(FieldResult<>))) result = result.Arguments[0];
        // Until its paging names the connection.
        if (result.Is(typeof(Connection<>)) || result.Is(typeof(Page<>))) result = result.Arguments[0];
        if (member.IsDefined(typeof(GraphQLNonNullTypeAttribute), inherit: false)) result = result.WithNullable(false);
        if (!isId) return OutputType(result);
        return IdOf(result);
    }

    private EnumType AddEnum(Type type)
    {
        var added =
            new EnumType(NameOf(type, type.Name)) { RuntimeType = type, Description = _documentation.OfType(type) };
        foreach (var name in Enum.GetNames(type))
        {
            var member = type.GetField(name);
            if (member is null || member.IsDefined(typeof(GraphQLIgnoreAttribute), inherit: false)) continue;
            added.Add(new EnumValue(NameOf(member, NamingConventions.EnumValue(name)), Enum.Parse(type, name))
            {
                Description = _documentation.OfMember(member),
                DeprecationReason = DeprecationOf(member),
            });
            ApplyDirectives(added.Values[^1].Directives, member);
        }

        ApplyDirectives(added.Directives, type);
        CostDirective.Apply(this, added, type);
        Register(added);
        _outputTypes[type] = added;
        _inputTypes[type] = added;
        return added;
    }

    private InterfaceType AddInterface(Type type, InterfaceTypeAttribute attribute)
    {
        var added = new InterfaceType(attribute.Name ?? NameOf(type, NamingConventions.Type(type)))
        {
            RuntimeType = type,
            Description = _documentation.OfType(type),
        };
        Register(added);
        _outputTypes[type] = added;
        _incomplete.Enqueue(() =>
        {
            foreach (var shared in type.GetInterfaces())
            {
                if (!shared.IsDefined(typeof(InterfaceTypeAttribute), inherit: false)) continue;
                if (NamedOutputType(shared) is InterfaceType found) Implement(added, found);
            }

            ApplyDirectives(added.Directives, type);

            // C# inherits the members of an interface silently, a schema repeats them (section 3.7).
            foreach (var shared in added.Interfaces.Reverse<InterfaceType>())
                AddMembers(added, shared.RuntimeType, InstanceMembers);
            AddMembers(added, type, InstanceMembers);
        });
        return added;
    }

    private UnionType AddUnion(Type type, UnionTypeAttribute attribute)
    {
        var added = new UnionType(attribute.Name ?? NameOf(type, NamingConventions.Type(type)))
        {
            RuntimeType = type,
            Description = _documentation.OfType(type),
        };
        Register(added);
        _outputTypes[type] = added;
        ApplyDirectives(added.Directives, type);
        _markerUnions.Add(added);
        return added;
    }

    // The members of a marker union are whatever object types turned out to derive from it.
    private void CompleteUnions()
    {
        foreach (var union in _markerUnions)
        {
            foreach (var candidate in _types.Values.OfType<ObjectType>())
            {
                if (candidate.RuntimeType != typeof(object) && candidate.RuntimeType.IsAssignableTo(union.RuntimeType))
                {
                    union.Members.Add(candidate);
                }
            }
        }
    }

    private static Type ExtendedType(Type extension)
    {
        foreach (var attribute in extension.GetCustomAttributes(inherit: false))
        {
            var type = attribute.GetType();
            if (attribute is ExtendObjectTypeAttribute plain) return plain.ExtendsType;
            if (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ExtendObjectTypeAttribute<>)
                || type.GetGenericTypeDefinition() == typeof(ObjectTypeAttribute<>)))
            {
                return type.GetGenericArguments()[0];
            }
        }

        throw new SchemaException($"`{extension.Name}` extends no type: give it [ExtendObjectType<T>].");
    }

    internal static string? DeprecationOf(ICustomAttributeProvider member) =>
        member.GetCustomAttributes(inherit: false).Select(attribute => attribute switch
        {
            GraphQLDeprecatedAttribute deprecated => deprecated.Reason,
            ObsoleteAttribute obsolete => obsolete.Message ?? "No longer supported.",
            _ => null,
        }).FirstOrDefault(reason => reason is not null);

    private bool IsField(PropertyInfo property) =>
        property.GetMethod is { IsPublic: true }
        && property.GetIndexParameters().Length == 0
        && IsTyped(property, property.PropertyType)
        && !IsExcluded(property);

    // An object is of no type, unless a scalar takes it or somebody says its type.
    private bool IsTyped(MemberInfo member, Type type) =>
        type != typeof(object)
        || _scalars.ContainsKey(type)
        || member.IsDefined(typeof(GraphQLTypeAttribute), inherit: true);

    private bool IsField(MethodInfo method) =>
        !method.IsSpecialName
        && !method.IsGenericMethodDefinition
        && method.GetBaseDefinition().DeclaringType != typeof(object)
        && !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && method.ReturnType != typeof(void) && IsTyped(method, method.ReturnType)
        && !method.Name.Contains('<')
        && !method.IsDefined(typeof(NodeResolverAttribute), inherit: false)
        && !method.IsDefined(typeof(DataLoaderAttribute), inherit: false)
        && !IsExcluded(method)
        && !IsStreamOf(method);

    // The method that a [Subscribe(With = ...)] names opens the stream; it is no field itself.
    private static bool IsStreamOf(MethodInfo method) =>
        method.DeclaringType?.GetMethods(OwnMembers)
            .Any(other => other.GetCustomAttribute<SubscribeAttribute>()?.With == method.Name) is true;

    private static bool IsExcluded(MemberInfo member) =>
        member.IsDefined(typeof(GraphQLIgnoreAttribute), inherit: true)
        || member.Name is "EqualityContract"
        || (member is MethodInfo { Name: "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "GetType" });

    private static int DeclarationDepth(MemberInfo member) =>
        BaseTypes(member.DeclaringType ?? typeof(object)).Count();

    // Properties and methods are numbered apart, but a property's accessor is a method.
    private static int DeclarationOrder(MemberInfo member) =>
        (member as PropertyInfo)?.GetMethod?.MetadataToken ?? member.MetadataToken;

    private static IEnumerable<Type> BaseTypes(Type type)
    {
        for (var current = type.BaseType; current is not null && current != typeof(object); current = current.BaseType)
        {
            yield return current;
        }
    }
}
