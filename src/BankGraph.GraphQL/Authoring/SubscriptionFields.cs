using System.Reflection;
using System.Text.RegularExpressions;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Subscriptions;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Authoring;

/// <summary>Opens the event streams of subscriptions.</summary>
internal static partial class SubscriptionFields
{
    public static SubscribeDelegate Create(
        ResolverFactory resolvers, MethodInfo method, SubscribeAttribute options, OutputField field)
    {
        if (options.With is { } name) return FromMethod(resolvers, method, name, field);
        var message = options.MessageType
            ?? Array.Find(
                method.GetParameters(), parameter => parameter.IsDefined(typeof(EventMessageAttribute), false))
                ?.ParameterType
            ?? throw new SchemaException($"`{method.Name}` needs a parameter with [EventMessage].");
        var topic = method.GetCustomAttribute<TopicAttribute>()?.Name ?? method.Name;
        var open = typeof(SubscriptionFields).GetMethod(nameof(OpenAsync), BindingFlags.NonPublic | BindingFlags.Static)
            ?.MakeGenericMethod(message)
            .CreateDelegate<Func<IResolverContext, string, ValueTask<IAsyncEnumerable<object?>>>>()
            ?? throw new SchemaException($"`{method.Name}` cannot be subscribed to.");
        return context => open(context, Expand(topic, context));
    }

    private static SubscribeDelegate FromMethod(
        ResolverFactory resolvers, MethodInfo method, string name, OutputField field)
    {
        var source = method.DeclaringType?.GetMethod(
            name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            ?? throw new SchemaException($"`{method.Name}` subscribes with `{name}`, which does not exist.");
        var call = resolvers.CreateStreamCall(source, field);
        return async context => ToObjects(await call(context).ConfigureAwait(false));
    }

    // A topic's {argument} takes the value that the client gave.
    private static string Expand(string topic, IResolverContext context) => Placeholder().Replace(
        topic,
        match => Convert.ToString(
            context.ArgumentValue<object?>(match.Groups[1].Value),
            System.Globalization.CultureInfo.InvariantCulture) ?? "");

    private static async ValueTask<IAsyncEnumerable<object?>> OpenAsync<T>(IResolverContext context, string topic)
    {
        var receiver = context.Services.GetRequiredService<ITopicEventReceiver>();
        var stream = await receiver.SubscribeAsync<T>(topic, context.RequestAborted).ConfigureAwait(false);
        return new EventSource<T>(stream);
    }

    private static IAsyncEnumerable<object?> ToObjects(object? stream)
    {
        if (stream is IAsyncEnumerable<object?> objects) return new EventSource<object?>(objects);
        var type = stream?.GetType().GetInterfaces().FirstOrDefault(candidate => candidate.IsGenericType
            && (candidate.GetGenericTypeDefinition() == typeof(ISourceStream<>)
                || candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)))
            ?? throw new SchemaException(
                "A subscription's stream must be an IAsyncEnumerable<T> or ISourceStream<T>.");
        var source = typeof(EventSource<>).MakeGenericType(type.GetGenericArguments());
        return source.GetConstructor([type])?.Invoke([stream]) as IAsyncEnumerable<object?>
            ?? throw new SchemaException($"`{type}` cannot be read.");
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();
}
