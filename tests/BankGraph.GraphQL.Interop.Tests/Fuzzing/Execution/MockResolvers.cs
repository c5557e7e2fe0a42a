using System.Globalization;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Tests.Validation;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing.Execution;

/// <summary>
/// Resolvers that make up every value from where it stands, exactly as <c>mock.mjs</c> does. When the request says so,
/// some of them have to wait.
/// </summary>
internal static class MockResolvers
{
    /// <summary>Names the salt in the context data.</summary>
    public const string Salt = "salt";

    /// <summary>Says in the context data whether resolvers may wait.</summary>
    public const string MayWait = "mayWait";

    private static readonly string[] Texts = ["", "a", "é \"quoted\" \\ 🏦", "line\n\ttab\u0001", "</script>"];

    private static readonly object[] Anything =
    [
        "text", 12, -0.5, true, new object?[] { "a", new object?[] { 1 } },
        new Dictionary<string, object?> { ["b"] = 1, ["a"] = new Dictionary<string, object?> { ["c"] = null } },
    ];

    /// <summary>A schema that can be executed.</summary>
    public static Schema Build(string sdl)
    {
        var schema = SdlSchema.Build(sdl, scalar => new AnyScalar(scalar.Name.Value));
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn))
        {
            type.IsOfType = value => value is MockObject known && known.Type == type.Name;
            foreach (var field in type.Fields) field.Resolver = ResolveAsync;
        }

        foreach (var field in schema.SubscriptionType?.Fields ?? []) field.Subscribe = _ => new(OneEventAsync());

        return schema;
    }

    private static async IAsyncEnumerable<object?> OneEventAsync()
    {
        await Task.Yield();
        yield return new object();
    }

    private static async ValueTask<object?> ResolveAsync(IResolverContext context)
    {
        var given = context.Field.Arguments.Where(argument => context.HasArgument(argument.Name))
            .ToDictionary(argument => argument.Name, argument => context.ArgumentValue<object?>(argument.Name));
        var path = string.Join('.', context.Path);
        var key = $"{context.ContextData[Salt]}|{path}|{context.ObjectType.Name}.{context.Field.Name}|"
            + MockHash.TextOf(given);
        if (context.ContextData.ContainsKey(MayWait) && MockHash.Of(key + "|waits") % 3 == 0) await Task.Yield();
        return MockHash.Of(key + "|fails") % 40 == 0
            ? throw new GraphQLException("On purpose.")
            : Value(context.Field.Type, key, context.Schema);
    }

    private static object? Value(IType type, string key, Schema schema)
    {
        var number = MockHash.Of(key);
        var isNull = type is NonNullType ? number % 45 == 1 : number % 6 == 1;
        if (isNull) return null;
        var choice = number >> 8;
        return type.Nullable() switch
        {
            ListType list => List(list, number, key, schema),
            ObjectType found => new MockObject(found.Name),
            NamedType found when found.IsAbstract() => new MockObject(TypeFor(found, number, schema)),
            NamedType found when number % 60 == 2 => Wrong(found, choice),
            var found => Leaf(found.NamedType, choice),
        };
    }

    private static IEnumerable<object?> List(ListType list, uint number, string key, Schema schema)
    {
        for (var index = 0; index < (number >> 8) % 4; index++)
        {
            yield return Value(list.ElementType, $"{key}.{index}", schema);
        }

        if (number % 40 == 4) throw new GraphQLException("On purpose.");
    }

    private static string TypeFor(NamedType type, uint number, Schema schema)
    {
        var names = schema.GetPossibleTypes(type).Select(possible => possible.Name)
            .Order(StringComparer.Ordinal).ToArray();
        return number % 50 == 3 ? "Nothing" : names[(number >> 8) % names.Length];
    }

    private static object Leaf(NamedType type, uint choice) => type switch
    {
        EnumType names => names.Values[(int)(choice % names.Values.Count)].Value,
        { Name: "Int" } => (int)(choice % 2001) - 1000,
        { Name: "Float" } => ((choice % 4001) / 8.0) - 250,
        { Name: "String" } => Texts[choice % Texts.Length],
        { Name: "Boolean" } => choice % 2 == 0,
        { Name: "ID" } => choice % 3 == 0
            ? (int)(choice % 1000)
            : "id-" + (choice % 1000).ToString(CultureInfo.InvariantCulture),
        _ => Anything[choice % Anything.Length],
    };

    private static object Wrong(NamedType type, uint choice) => type switch
    {
        EnumType => "NO_SUCH_VALUE",
        { Name: "Int" } => choice % 2 == 0 ? "text" : 2147483648,
        { Name: "Float" } => choice % 2 == 0 ? "text" : double.NaN,
        { Name: "Boolean" } => "text",
        _ => Leaf(type, choice),
    };

    /// <summary>An object of which nothing is known but its type.</summary>
    private sealed record MockObject(string Type);
}
