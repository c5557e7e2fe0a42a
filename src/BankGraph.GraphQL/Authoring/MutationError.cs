using System.Reflection;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>One kind of error that a mutation declares.</summary>
internal sealed class MutationError
{
    private readonly Func<Exception, object?> _create;

    private MutationError(Type runtimeType, Func<Exception, object?> create)
    {
        RuntimeType = runtimeType;
        _create = create;
    }

    /// <summary>The C# type of the error's object.</summary>
    public Type RuntimeType { get; }

    public static MutationError Create(Type type)
    {
        if (type.IsAssignableTo(typeof(Exception)))
        {
            return new MutationError(type, exception => type.IsInstanceOfType(exception) ? exception : null);
        }

        var constructors = type.GetConstructors().Where(TakesException).ToArray();
        return new MutationError(type, exception =>
            Array.Find(
                constructors, candidate => candidate.GetParameters()[0].ParameterType.IsInstanceOfType(exception))
                ?.Invoke([exception]));
    }

    /// <summary>The error that stands for an exception; null when it is not of this kind.</summary>
    public object? From(Exception exception) => _create(exception);

    public ObjectType CreateType(SchemaBuilder schema)
    {
        var shared = schema.ErrorInterface();
        var type = RuntimeType.IsAssignableTo(typeof(Exception))
            ? schema.AddExceptionType(RuntimeType)
            : (ObjectType)schema.NamedOutputType(RuntimeType);
        SchemaBuilder.Implement(type, shared);
        return type;
    }

    private static bool TakesException(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType.IsAssignableTo(typeof(Exception));
}
