namespace BankGraph.GraphQL.Tests.Language;

/// <summary>Documents that use every construct of the grammar, written the way the printer writes.</summary>
internal static class KitchenSink
{
    public const string Query = """""
        """
        Shows accounts.

          With "quotes" and \""" three of them.
        """
        query Overview(
          "Whose accounts."
          $owner: ID! @masked
          $limit: [Int!]! = [1, -2, 0] @range(min: 0) @audited
        ) @trace(level: DEBUG) {
          mine: accounts(owner: $owner, where: { and: [{ no: { in: ["1", "2"] } }, {}] }) @include(if: $on) {
            id
            ...Parts @defer(label: "parts")
            ... on Savings @skip(if: false) {
              rate(at: null, by: 1.5e10, from: -0.25E-3)
            }
            ... @include(if: true) {
              note(text: """
              Two
                lines
              """)
            }
            ... {
              __typename
            }
          }
          type
          on
          query
          fragment
          null
          true
        }

        mutation {
          pay(input: { amount: 12.50, kind: TRANSFER, tags: [] })
        }

        subscription OnPaid($id: ID) {
          paid(id: $id)
        }

        "What an account shows."
        fragment Parts on Account @public {
          number
        }

        query {
          me
        }
        """"";

    public const string Schema = """""
        "The bank."
        schema @link(url: "bank") {
          query: Query
          mutation: Mutation
          subscription: Subscription
        }

        extend schema @audited

        extend schema @audited {
          query: Query
        }

        """
        A moment.
        """
        scalar Instant @specifiedBy(url: "https://example.org/instant")

        extend scalar Instant @audited

        "One account."
        type Account implements Node & Owned @key(fields: ["id"]) {
          "Its key."
          id: ID!
          history(
            "How many."
            first: Int = 10 @range(max: 50)
            """
            Where to begin,
            exclusive.
            """
            after: String
          ): [[Entry!]]! @cost(weight: "10")
          owner(at: Instant, deep: Boolean! = false): Owner @deprecated
        }

        type Empty

        type Tagged @audited

        extend type Account implements Shared

        extend type Account @audited

        extend type Account {
          extra: Int
        }

        interface Node {
          id: ID!
        }

        interface Owned implements Node @audited {
          id: ID!
        }

        extend interface Owned implements Shared @audited {
          by: ID
        }

        "Anything found."
        union Found @audited = Account | Owner

        union Nothing

        extend union Found = Entry

        extend union Found @audited

        "States."
        enum State @audited {
          "Usable."
          OPEN
          CLOSED @deprecated(reason: "gone")
        }

        enum None

        extend enum State {
          FROZEN
        }

        extend enum State @audited

        "What to pay."
        input PayInput @oneOf {
          "To whom."
          to: ID = "x" @audited
          splits: [SplitInput!]! = [{ share: 1.0, note: null }]
        }

        input Later

        extend input PayInput {
          at: Instant
        }

        extend input PayInput @audited

        "Writes an audit entry."
        directive @audited(
          "Why."
          reason: String = "none"
        ) repeatable on QUERY | MUTATION | SUBSCRIPTION | FIELD | FRAGMENT_DEFINITION

        directive @range(min: Int = 0, max: Int) on VARIABLE_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION

        directive @spread on FRAGMENT_SPREAD | INLINE_FRAGMENT

        directive @types on SCHEMA | SCALAR | OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT

        directive @members on FIELD_DEFINITION | ENUM_VALUE
        """"";
}
