using System.Diagnostics.CodeAnalysis;

namespace BankGraph.GraphQL.Execution;

/// <summary>What a data loader found for one key: a value, or why there is none.</summary>
/// <typeparam name="TValue">The value.</typeparam>
public readonly record struct Result<TValue>
{
    private Result(ResultKind kind, TValue? value, Exception? error)
    {
        Kind = kind;
        Value = value;
        Error = error;
    }

    /// <summary>Which of the two it is.</summary>
    public ResultKind Kind { get; }

    /// <summary>The value; the default when there is an error.</summary>
    public TValue? Value { get; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Exception? Error { get; }

    /// <summary>A value; null when nothing was found, which is no error.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The result of a type is made by naming the type.")]
    public static Result<TValue> Resolve(TValue? value) => new(ResultKind.Value, value, null);

    /// <summary>The key's own error: whoever asked for the key gets it, the other keys of the batch do not.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "The result of a type is made by naming the type.")]
    public static Result<TValue> Reject(Exception error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return new Result<TValue>(ResultKind.Error, default, error);
    }

    /// <summary>A value.</summary>
    public static implicit operator Result<TValue>(TValue? value) => Resolve(value);

    /// <summary>An error.</summary>
    public static implicit operator Result<TValue>(Exception error) => Reject(error);
}

/// <summary>What a <see cref="Result{TValue}"/> is.</summary>
public enum ResultKind
{
    /// <summary>Nothing was said for the key; the batch has failed.</summary>
    Undefined,

    /// <summary>A value.</summary>
    Value,

    /// <summary>An error.</summary>
    Error,
}
