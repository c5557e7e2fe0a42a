using System.Reflection;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <content>Types that <c>[GraphQLType]</c> names, and those of ids.</content>
public sealed partial class SchemaBuilder
{
    private IType? TypeSaidOf(ICustomAttributeProvider source, Func<ClrType, IType> ofClass)
    {
        var attributes = source.GetCustomAttributes(typeof(GraphQLTypeAttribute), inherit: true);
        if (attributes is not [GraphQLTypeAttribute said, ..]) return null;
        return said.Type is { } type
            ? Resolve(type, ofClass)
            : Resolve(Utf8GraphQLParser.Syntax.ParseTypeReference(said.TypeSyntax ?? ""));
    }

    // What is read has to fit the parameter, or every request would fail.
    private IType? InputTypeSaidOf(ICustomAttributeProvider source, ClrType type)
    {
        if (TypeSaidOf(source, InputType) is not { } said) return null;
        var item = UnwrapOptional(type);
        for (var list = said; list.ElementType() is { } element; list = element) item = item.Element ?? item;
        return said.NamedType is not ScalarType scalar || RuntimeValues.CanConvert(scalar.RuntimeType, item.Type)
            ? said
            : throw new SchemaException(
                $"`{said}` is read as {scalar.RuntimeType.Name}, which is no {item.Type.Name}.");
    }

    private IType Resolve(Type type, Func<ClrType, IType> ofClass)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(NonNullType<>))
            return new NonNullType(Resolve(type.GetGenericArguments()[0], ofClass));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ListType<>))
            return new ListType(Resolve(type.GetGenericArguments()[0], ofClass));
        return type.IsAssignableTo(typeof(ScalarType))
            ? Use(ScalarOf(type))
            : ofClass(ClrType.Of(type, isNullable: true));
    }

    private ScalarType ScalarOf(Type type) =>
        KnownScalars.FirstOrDefault(scalar => scalar.GetType() == type) ?? _configuration.ScalarOf(type);

    private IType Resolve(ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type)),
        ListTypeNode list => new ListType(Resolve(list.Type)),
        _ => Find(node.NamedType().Name.Value),
    };

    private NamedType Find(string name)
    {
        if (FindType(name) is { } found) return found;
        return KnownScalars.FirstOrDefault(scalar => scalar.Name == name) is { } known
            ? Use(known)
            : throw new SchemaException($"No type is called `{name}`; [GraphQLType<T>] can name it by its C# type.");
    }

    private IType IdOf(ClrType type)
    {
        var id = Named<ScalarType>("ID");
        IType inner = !_scalars.ContainsKey(type.Type) && type.Element is { } element
            ? new ListType(IdOf(element))
            : id;
        return type.IsNullable ? inner : new NonNullType(inner);
    }

    private IEnumerable<ScalarType> KnownScalars => _types.Values.OfType<ScalarType>().Concat(_scalars.Values);
}
