using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution;

/// <summary>One use of a directive, its arguments coerced.</summary>
public sealed class Directive
{
    private readonly object?[] _arguments;
    private object? _value;

    internal Directive(DirectiveType type, object?[] arguments, object? value = null)
    {
        Type = type;
        _arguments = arguments;
        _value = value;
    }

    /// <summary>The directive's definition.</summary>
    public DirectiveType Type { get; }

    /// <summary>The directive as an object of its C# class.</summary>
    public T AsValue<T>() where T : notnull
    {
        _value ??= Type.Factory?.Invoke(_arguments);
        return _value is T typed
            ? typed
            : throw new InvalidOperationException($"`@{Type.Name}` is no `{typeof(T).Name}`.");
    }

    /// <summary>The value of an argument; its default, or the C# default, when none was given.</summary>
    public T GetArgumentValue<T>(string name)
    {
        if (!Type.Arguments.TryGet(name, out var argument))
        {
            throw new ArgumentException($"`@{Type.Name}` has no argument `{name}`.", nameof(name));
        }

        var value = _arguments[Type.Arguments.IndexOf(argument)];
        return value is null || ReferenceEquals(value, Absent.Value) ? default! : (T)value; // T says what may be null.
    }
}
