import { buildSchema, parse } from 'graphql';
import { expect, it } from 'vitest';
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
  Object.fromEntries(cacheSchema(schema, [parse(operation)]).__schema.types.map((type) => [type.name, type]));

it('keeps the fields that an operation reads, with where they may be null', () => {
  const types = typesFor('query ($where: Filter) { pets(where: $where) { ... on Cat { lives } } }');
  expect(types['Query']).toMatchObject({
    fields: [
      {
        name: 'pets',
        type: { kind: 'NON_NULL', ofType: { kind: 'LIST', ofType: { kind: 'NON_NULL', ofType: { kind: 'SCALAR' } } } },
      },
    ],
  });
  expect(types['Cat']).toMatchObject({ fields: [{ name: 'lives' }] });
  expect(Object.keys(types).sort()).toEqual(['Cat', 'Query']);
});

it('keeps what an interface and a union stand for', () => {
  const types = typesFor('{ pets { ... on Named { name } ... on Pet { ... on Dog { name } } } }');
  expect(types['Pet']).toEqual({ kind: 'UNION', name: 'Pet', possibleTypes: [{ name: 'Cat' }, { name: 'Dog' }] });
  for (const name of ['Cat', 'Dog'])
    expect(types[name]).toMatchObject({ fields: [{ name: 'name' }], interfaces: [{ name: 'Named' }] });
});

it('refuses an operation that the schema does not know', () => {
  expect(() => typesFor('{ fish { name } }')).toThrow(/no field name/);
});
