import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
import { introspectionOf } from '../src/graphql/cache-schema.ts';
import { cacheSchema } from './cache-schema.js';

const schema = buildSchema(`
  interface Named { name: String! }
  type Cat implements Named { name: String! lives: [Int!] }
  type Dog implements Named { name: String! }
  union Pet = Cat | Dog
  input Filter { name: String }
  type Query { pets(where: Filter): [Pet!]! unused: Unused }
  type Unused { id: ID }
`);

const typesFor = (operation: string) =>
  Object.fromEntries(
    introspectionOf(cacheSchema(schema, [parse(operation)])).__schema.types.map((type) => [type.name, type]),
  );

it('keeps the fields that an operation reads, with where they may be null', () => {
  const types = typesFor('query ($where: Filter) { pets(where: $where) { ... on Cat { lives } } }');
  const nonNull = (ofType: object) => ({ kind: 'NON_NULL', ofType });
  const list = (ofType: object) => ({ kind: 'LIST', ofType });
  const scalar = { kind: 'SCALAR' };
  expect(types).toEqual({
    Query: {
      kind: 'OBJECT',
      name: 'Query',
      interfaces: [],
      fields: [{ name: 'pets', type: nonNull(list(nonNull(scalar))) }],
    },
    Cat: {
      kind: 'OBJECT',
      name: 'Cat',
      interfaces: [{ name: 'Named' }],
      fields: [{ name: 'lives', type: list(nonNull(scalar)) }],
    },
  });
});

it('keeps what an interface stands for', () => {
  const types = typesFor('{ pets { ... on Named { name } } }');
  expect(types['Named']).toMatchObject({ kind: 'INTERFACE', fields: [{ name: 'name' }] });
  for (const name of ['Cat', 'Dog'])
    expect(types[name]).toMatchObject({ fields: [{ name: 'name' }], interfaces: [{ name: 'Named' }] });
});

it('refuses what the cache would not understand', () => {
  expect(() => typesFor('{ fish { name } }')).toThrow(/no field name/);
  expect(() => typesFor('{ pets { ... on Pet { ... on Dog { name } } } }')).toThrow(/fragment on Pet/);
});
