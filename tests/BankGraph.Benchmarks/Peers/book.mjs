// The same accounts that the .NET contestants serve, and the schema that serves them.

export const schemaText = `
  enum AccountKind { CHECKING SAVINGS }
  enum Direction { DEBIT CREDIT }
  type Movement {
    id: Int! valueDate: String! direction: Direction! amount: Float! balanceAfter: Float! description: String!
  }
  type Account {
    id: Int! number: String! name: String! kind: AccountKind! currency: String! balance: Float! isOpen: Boolean!
    openedOn: String! movements: [Movement!]!
  }
  type Query { account(id: Int!): Account accounts(first: Int!): [Account!]! }
`;

const amount = (minor) => (minor * 10 + 7) / 100;

function date(year, month, day, plusDays) {
  return new Date(Date.UTC(year, month - 1, day + plusDays)).toISOString().slice(0, 10);
}

function newMovement(account, line) {
  return {
    id: account * 1000 + line,
    valueDate: date(2026, 3, 1, line),
    direction: line % 4 === 0 ? 'CREDIT' : 'DEBIT',
    amount: amount(account * 311 + line),
    balanceAfter: amount(account * 12345 + line),
    description: `Card payment ${line} at a shop around the corner`,
  };
}

function newAccount(id) {
  return {
    id,
    number: `${97_000_000_000_000 + id * 7_919_317}`,
    name: `Everyday account ${id}`,
    kind: id % 3 === 0 ? 'SAVINGS' : 'CHECKING',
    currency: 'EUR',
    balance: amount(id * 12345),
    isOpen: id % 7 !== 0,
    openedOn: date(2019, 1, 31, id * 17),
    movements: Array.from({ length: 10 }, (_, index) => newMovement(id, index + 1)),
  };
}

const accounts = Array.from({ length: 50 }, (_, index) => newAccount(index + 1));

export const resolvers = {
  Query: {
    account: (_, { id }) => accounts[id - 1],
    accounts: (_, { first }) => (first === accounts.length ? accounts : accounts.slice(0, first)),
  },
};
