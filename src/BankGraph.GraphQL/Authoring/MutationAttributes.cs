namespace BankGraph.GraphQL;

/// <summary>
/// The mutation may answer with this error: an exception type, a class made from an exception, or a class whose
/// instances the method returns through <see cref="FieldResult{T}"/>.
/// </summary>
/// <typeparam name="TError">The exception or error class.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class ErrorAttribute<TError>() : ErrorAttribute(typeof(TError));

/// <summary>The mutation may answer with this error.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public class ErrorAttribute(Type errorType) : Attribute
{
    /// <summary>The exception or error class.</summary>
    public Type ErrorType { get; } = errorType;
}

/// <summary>Changes how one mutation is given its input and payload.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>The name of the input type; null for the mutation's name and <c>Input</c>.</summary>
    public string? InputTypeName { get; set; }

    /// <summary>The name of the argument; null for <c>input</c>.</summary>
    public string? InputArgumentName { get; set; }

    /// <summary>The name of the payload type; null for the mutation's name and <c>Payload</c>.</summary>
    public string? PayloadTypeName { get; set; }

    /// <summary>The name of the payload's data field; null for the result type's.</summary>
    public string? PayloadFieldName { get; set; }

    /// <summary>Leaves the mutation as its method is.</summary>
    public bool Disable { get; set; }
}

/// <summary>What a mutation answers: its value, or the errors for which there is none.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed class FieldResult<T> : IFieldResult
{
    private readonly T? _value;

    private FieldResult(T? value, IReadOnlyList<object>? errors)
    {
        _value = value;
        Errors = errors ?? [];
    }

    /// <summary>The errors, each of a class that the mutation declares with <c>[Error&lt;T&gt;]</c>.</summary>
    public IReadOnlyList<object> Errors { get; }

    /// <inheritdoc />
    object? IFieldResult.Value => _value;

    /// <summary>A value.</summary>
    public static implicit operator FieldResult<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    public static FieldResult<T> Refused(params IReadOnlyList<object> errors) => new(default, errors);
}

/// <summary>A mutation's answer, whatever its type.</summary>
internal interface IFieldResult
{
    /// <summary>The value; null when there are errors.</summary>
    object? Value { get; }

    /// <summary>The errors.</summary>
    IReadOnlyList<object> Errors { get; }
}

/// <summary>A value that may not have been given at all, which is not the same as null.</summary>
/// <typeparam name="T">The value.</typeparam>
public readonly struct Optional<T> : IOptional
{
    /// <summary>A value that was given.</summary>
    public Optional(T? value)
    {
        Value = value;
        HasValue = true;
    }

    /// <summary>Whether it was given.</summary>
    public bool HasValue { get; }

    /// <summary>The value; the C# default when it was not given.</summary>
    public T? Value { get; }

    /// <inheritdoc />
    object? IOptional.Value => Value;

    /// <summary>A value that was given.</summary>
    public static implicit operator Optional<T>(T value) => new(value);
}

/// <summary>An optional value, whatever its type.</summary>
internal interface IOptional
{
    /// <summary>Whether it was given.</summary>
    bool HasValue { get; }

    /// <summary>The value.</summary>
    object? Value { get; }
}
