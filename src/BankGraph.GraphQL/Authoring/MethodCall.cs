using System.Reflection;
using System.Runtime.ExceptionServices;

namespace BankGraph.GraphQL.Authoring;

/// <summary>Calls a method known only by reflection and awaits what it gives.</summary>
internal static class MethodCall
{
    public static Func<object?, object?[], ValueTask<object?>> Create(MethodInfo method)
    {
        var invoker = MethodInvoker.Create(method);
        var awaiter = Awaiter.For(method.ReturnType);
        return (instance, arguments) =>
        {
            object? result;
            try
            {
                result = invoker.Invoke(instance, arguments.AsSpan());
            }
            catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
            {
                ExceptionDispatchInfo.Throw(inner);
                throw;
            }

            return awaiter(result);
        };
    }
}

/// <summary>Awaits values whose type is known only by reflection.</summary>
internal static class Awaiter
{
    public static Func<object?, ValueTask<object?>> For(Type type)
    {
        if (type == typeof(Task)) return AwaitTask;
        if (type == typeof(ValueTask)) return AwaitValueTask;
        if (!type.IsGenericType) return value => new ValueTask<object?>(value);
        var definition = type.GetGenericTypeDefinition();
        var name = definition == typeof(Task<>) ? nameof(AwaitTaskOf)
            : definition == typeof(ValueTask<>) ? nameof(AwaitValueTaskOf)
            : null;
        if (name is null) return value => new ValueTask<object?>(value);
        var method = typeof(Awaiter).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)
            ?.MakeGenericMethod(type.GetGenericArguments());
        return method?.CreateDelegate<Func<object?, ValueTask<object?>>>()
            ?? throw new InvalidOperationException($"`{type}` cannot be awaited.");
    }

    private static async ValueTask<object?> AwaitTask(object? value)
    {
        if (value is Task task) await task.ConfigureAwait(false);
        return null;
    }

    private static async ValueTask<object?> AwaitValueTask(object? value)
    {
        if (value is ValueTask task) await task.ConfigureAwait(false);
        return null;
    }

    private static async ValueTask<object?> AwaitTaskOf<T>(object? value) =>
        value is Task<T> task ? await task.ConfigureAwait(false) : null;

    private static async ValueTask<object?> AwaitValueTaskOf<T>(object? value) =>
        value is ValueTask<T> task ? await task.ConfigureAwait(false) : null;
}
