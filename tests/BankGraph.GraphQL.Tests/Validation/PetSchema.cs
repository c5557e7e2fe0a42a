using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Validation;

/// <summary>The types of the specification's examples (section 5), its additions to them, and a few more.</summary>
internal static class PetSchema
{
    public const string Sdl = """
        type Query {
          dog: Dog
          findDog(searchBy: FindDogInput): Dog
          human: Human
          pet: Pet
          pets: [Pet!]
          catOrDog: CatOrDog
          dogOrHuman: DogOrHuman
          arguments: Arguments
          booleanList(booleanListArg: [Boolean!]): Boolean
          node(id: ID!): Node
        }

        type Mutation {
          addPet(pet: PetInput!): Pet
          addPets(pets: [PetInput!]!): [Pet]
        }

        type Subscription implements Feed {
          newMessage: Message
          disallowedSecondRootField: String
        }

        interface Feed { newMessage: Message }
        type Archive implements Feed { newMessage: Message, older: Message }
        type Message { body: String, sender: String }

        enum DogCommand { SIT, DOWN, HEEL }
        enum CatCommand { JUMP }

        interface Pet { name: String! }
        interface Sentient { name: String! }

        type Dog implements Pet {
          name: String!
          nickname: String
          barkVolume: Int
          doesKnowCommand(dogCommand: DogCommand!): Boolean!
          isHouseTrained(atOtherHomes: Boolean): Boolean!
          owner: Human
          friends: [Pet]
        }

        type Cat implements Pet {
          name: String!
          nickname: String
          doesKnowCommand(catCommand: CatCommand!): Boolean!
          meowVolume: Int
          owner: Human
          friends: [Pet!]
        }

        type Human implements Sentient {
          name: String!
          pets: [Pet!]
          relatives: [Human]
        }

        type Alien implements Sentient { name: String!, homePlanet: String }

        union CatOrDog = Cat | Dog
        union DogOrHuman = Dog | Human
        union HumanOrAlien = Human | Alien

        interface Node { id: ID! }
        interface Resource implements Node { id: ID!, url: String }
        type File implements Resource & Node { id: ID!, url: String }

        input FindDogInput { name: String, owner: String }
        input CatInput { name: String!, nickname: String, meowVolume: Int }
        input DogInput { name: String!, nickname: String, barkVolume: Int }
        input PetInput @oneOf { cat: CatInput, dog: DogInput, names: [String!] }

        input Complex {
          required: Boolean!
          withDefault: Int! = 1
          numbers: [Int!]
          matrix: [[Int]]
          command: DogCommand
          nested: Complex
        }

        scalar JSON
        scalar Decimal

        type Arguments {
          multipleRequirements(x: Int!, y: Int!): Int!
          booleanArgField(booleanArg: Boolean): Boolean
          floatArgField(floatArg: Float): Float
          intArgField(intArg: Int): Int
          stringArgField(stringArg: String): String
          idArgField(idArg: ID): ID
          enumArgField(enumArg: DogCommand): String
          nonNullBooleanArgField(nonNullBooleanArg: Boolean!): Boolean!
          booleanListArgField(booleanListArg: [Boolean]!): [Boolean]
          nonNullBooleanListField(nonNullBooleanListArg: [Boolean!]!): [Boolean]
          optionalNonNullBooleanArgField(optionalBooleanArg: Boolean! = false): Boolean!
          intListArgField(intList: [Int]): Int
          complexArgField(complex: Complex): Int
          complexListArgField(complexList: [Complex!]): Int
          jsonArgField(json: JSON): JSON
          decimalArgField(decimal: Decimal!): Decimal
        }

        directive @onQuery on QUERY
        directive @onMutation on MUTATION
        directive @onSubscription on SUBSCRIPTION
        directive @onField on FIELD
        directive @onFragmentDefinition on FRAGMENT_DEFINITION
        directive @onFragmentSpread on FRAGMENT_SPREAD
        directive @onInlineFragment on INLINE_FRAGMENT
        directive @onVariable(note: String) on VARIABLE_DEFINITION
        directive @tag(name: String!, extra: Int = 1) repeatable on FIELD | FRAGMENT_SPREAD | QUERY
        """;

    public static Schema Schema { get; } = SdlSchema.Build(Sdl);
}
