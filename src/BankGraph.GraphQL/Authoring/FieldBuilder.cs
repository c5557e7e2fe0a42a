using System.Reflection;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>A field while the schema is built.</summary>
public sealed class FieldBuilder
{
    private readonly List<FieldMiddleware> _middleware = [];

    internal FieldBuilder(SchemaBuilder schema, OutputField field, ClrType resultType, MemberInfo? member)
    {
        Schema = schema;
        Field = field;
        ResultType = resultType;
        Member = member;
    }

    /// <summary>The schema being built.</summary>
    public SchemaBuilder Schema { get; }

    /// <summary>The field; its type and arguments may be changed.</summary>
    public OutputField Field { get; }

    /// <summary>What the C# member gives, awaited.</summary>
    public ClrType ResultType { get; }

    /// <summary>The C# property or method.</summary>
    public MemberInfo? Member { get; }

    /// <summary>Gives the field another type.</summary>
    public void SetType(IType type) => Field.Type = type;

    /// <summary>Adds an argument.</summary>
    public InputField AddArgument(string name, IType type, Type runtimeType)
    {
        var argument = new InputField(name, type) { RuntimeType = runtimeType };
        Field.Arguments.Add(argument);
        return argument;
    }

    /// <summary>Wraps the resolver; what is added first stands outermost.</summary>
    public void Use(FieldMiddleware middleware) => _middleware.Add(middleware);

    internal bool HasMiddleware => _middleware.Count > 0;

    internal FieldResolverDelegate Wrap(FieldResolverDelegate resolver)
    {
        for (var i = _middleware.Count - 1; i >= 0; i--) resolver = _middleware[i](resolver);
        return resolver;
    }
}
