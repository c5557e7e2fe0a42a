using System.Reflection;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <content>What payloads and their errors share.</content>
public sealed partial class SchemaBuilder
{
    /// <summary>The interface of all errors: the host's, or one with a message alone.</summary>
    internal InterfaceType ErrorInterface()
    {
        if (_configuration.ErrorInterface is { } chosen) return (InterfaceType)NamedOutputType(chosen);
        return GetOrAdd("Error", () => new InterfaceType("Error"), type =>
            AddField(type, new OutputField("message", OutputType(ClrType.Of(typeof(string))))));
    }

    /// <summary>The object type of an exception: its message and what its own class adds.</summary>
    internal ObjectType AddExceptionType(Type type)
    {
        if (_outputTypes.TryGetValue(type, out var existing)) return (ObjectType)existing;
        var name = NameOf(type, NamingConventions.Type(type).Replace("Exception", "Error", StringComparison.Ordinal));
        var added = new ObjectType(name) { RuntimeType = type, Description = _documentation.OfType(type) };
        Register(added);
        _outputTypes[type] = added;
        _incomplete.Enqueue(() =>
        {
            ApplyDirectives(added, [type]);
            AddField(
                added, "message", OutputType(ClrType.Of(typeof(string))), (Exception exception) => exception.Message);
            AddMembers(added, type, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        });
        return added;
    }

    internal void AddQueryField(ObjectType payload)
    {
        if (!_configuration.QueryFieldInPayloads) return;
        var query = Named<ObjectType>("Query");
        AddField(payload, "query", new NonNullType(query), (MutationPayload value) => value);
    }
}
