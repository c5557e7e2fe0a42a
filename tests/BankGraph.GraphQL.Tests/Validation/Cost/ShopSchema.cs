using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Validation.Cost;

/// <summary>Every way in which a member can say what it costs.</summary>
internal static class ShopSchema
{
    public static Schema Schema { get; } = SdlSchema.Build("""
        type Query {
          name: String
          dear: String @cost(weight: "2.5")
          names: [String]
          item: Item
          things: [Item]
          cheap: Item @cost(weight: "-3")
          grid: [[Item]]
          sized: [Item] @listSize(assumedSize: 4)
          sliced(first: Int = 3, last: Int): [Item]
            @listSize(assumedSize: 50, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
          paged(first: Int, last: Int, where: Filter @cost(weight: "10")): Page @cost(weight: "10")
            @listSize(
              assumedSize: 50, slicingArguments: ["first", "last"], slicingArgumentDefaultValue: 10,
              sizedFields: ["nodes", "edges"], requireOneSlicingArgument: false)
          strict(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
          byIds(ids: [ID!]!): [Item] @listSize(slicingArguments: ["ids"], requireOneSlicingArgument: false)
          any: Any
          either: Either
          colour: Colour
          stamp(format: String @cost(weight: "7")): Stamp
          stamps: [Stamp] @listSize(assumedSize: 5)
        }

        type Page { nodes: [Item], edges: [Edge], tags: [Item], totalCount: Int @cost(weight: "10") }
        type Edge { node: Item }
        interface Any { item: Item }
        type Item implements Any { id: ID, item: Item, items: [Item], rare: Rare, any: Any }
        type Rare implements Any @cost(weight: "100") { item: Item }
        union Either = Item | Rare
        enum Colour @cost(weight: "6") { RED }
        scalar Stamp @cost(weight: "3")

        input Filter {
          and: [Filter!]
          text: TextFilter
          flag: Boolean @cost(weight: "5")
        }

        directive @cost(weight: String!) on
          SCALAR | OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM | INPUT_FIELD_DEFINITION

        directive @listSize(
          assumedSize: Int, slicingArguments: [String!], slicingArgumentDefaultValue: Int, sizedFields: [String!],
          requireOneSlicingArgument: Boolean! = true) on FIELD_DEFINITION

        input TextFilter { eq: String @cost(weight: "10"), contains: String @cost(weight: "20") }
        """);
}
