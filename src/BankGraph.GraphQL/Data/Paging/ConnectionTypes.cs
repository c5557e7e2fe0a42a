using System.Collections;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>Makes the types of paged fields, as the Relay cursor connections specification has them.</summary>
internal static class ConnectionTypes
{
    /// <summary>The connection of that name; fields that agree on name and node share it.</summary>
    public static ObjectType Create(SchemaBuilder schema, string name, IType node, bool includeTotalCount)
    {
        var connection = schema.GetOrAdd($"{name}Connection", () => CreateConnection(schema, name, node));
        if (connection.Fields["nodes"].Type.ElementType() is not { } element || !element.IsSameAs(node))
        {
            throw new SchemaException(
                $"`{connection.Name}` is made of different nodes in two places; give one of them a ConnectionName.");
        }

        if (includeTotalCount && !connection.Fields.Contains("totalCount"))
        {
            var count = SchemaBuilder.AddField<Connection, int>(
                connection, "totalCount", NonNull<int>(schema), page => page.TotalCount);
            count.Description = "How many items there are on all pages.";
            CostDirective.Apply(schema, count, schema.CostDefaults?.DefaultResolverCost);
        }

        return connection;
    }

    private static ObjectType CreateConnection(SchemaBuilder schema, string name, IType node)
    {
        var edge = schema.GetOrAdd($"{name}Edge", () => CreateEdge(schema, name, node));
        var type = new ObjectType($"{name}Connection", "A page of a list.");
        SchemaBuilder.AddField<Connection, ConnectionPageInfo>(
            type, "pageInfo", new NonNullType(PageInfo(schema)), page => page.Info)
            .Description = "Where the page stands among all items.";
        SchemaBuilder.AddField<Connection, IEnumerable>(
            type, "edges", new ListType(new NonNullType(edge)), page => page.EdgeList)
            .Description = "The items with their cursors.";
        SchemaBuilder.AddField<Connection, IEnumerable>(type, "nodes", new ListType(node), page => page.NodeList)
            .Description = "The items.";
        return type;
    }

    private static ObjectType CreateEdge(SchemaBuilder schema, string name, IType node)
    {
        var type = new ObjectType($"{name}Edge", "An item of a page with its cursor.");
        SchemaBuilder.AddField<Edge, string>(type, "cursor", NonNull<string>(schema), edge => edge.Cursor)
            .Description = "Stands for the item's place; pass it as `after` or `before`.";
        SchemaBuilder.AddField<Edge, object?>(type, "node", node, edge => edge.Item).Description = "The item.";
        return type;
    }

    private static ObjectType PageInfo(SchemaBuilder schema) => schema.GetOrAdd("PageInfo", () =>
    {
        var type = new ObjectType("PageInfo", "Where a page stands among all items.");
        SchemaBuilder.AddField<ConnectionPageInfo, bool>(
            type, "hasNextPage", NonNull<bool>(schema), info => info.HasNextPage)
            .Description = "Whether items follow the page.";
        SchemaBuilder.AddField<ConnectionPageInfo, bool>(
            type, "hasPreviousPage", NonNull<bool>(schema), info => info.HasPreviousPage)
            .Description = "Whether items precede the page.";
        var text = schema.NamedOutputType(typeof(string));
        SchemaBuilder.AddField<ConnectionPageInfo, string?>(type, "startCursor", text, info => info.StartCursor)
            .Description = "The cursor of the first item; null when the page is empty.";
        SchemaBuilder.AddField<ConnectionPageInfo, string?>(type, "endCursor", text, info => info.EndCursor)
            .Description = "The cursor of the last item; null when the page is empty.";
        return type;
    });

    private static NonNullType NonNull<T>(SchemaBuilder schema) => new(schema.NamedOutputType(typeof(T)));
}
