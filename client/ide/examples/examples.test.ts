import { OperationTypeNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { exampleGroups, exampleOrder, queryFiles, readExample, variableFiles } from './examples';

const examples = exampleGroups.flatMap((group) => group.examples);
const nameOf = (path: string) => path.replace(/^.*\//, '').replace(/(\.variables)?\.\w+$/, '');

describe('the examples', () => {
  it('are exactly the files of the folder', () => {
    expect(Object.keys(queryFiles).map(nameOf).sort()).toEqual(Object.values(exampleOrder).flat().sort());
    expect(Object.keys(queryFiles).map(nameOf)).toEqual(
      expect.arrayContaining(Object.keys(variableFiles).map(nameOf)),
    );
  });

  it.each(examples)('$name is one named operation that says what it is for', ({ title, description, query }) => {
    expect(title).not.toBe('');
    expect(description).toMatch(/\.$/);
    const { definitions } = parse(query);
    expect(definitions).toMatchObject([{ kind: 'OperationDefinition', name: { kind: 'Name' } }]);
  });

  it.each(examples)('$name brings a value for each variable that needs one', ({ query, variables }) => {
    const [operation] = parse(query).definitions;
    if (operation?.kind !== 'OperationDefinition') throw new Error('An example holds one operation.');
    const needed = (operation.variableDefinitions ?? [])
      .filter((variable) => variable.type.kind === 'NonNullType' && !variable.defaultValue)
      .map((variable) => variable.variable.name.value);
    const values: unknown = variables === '' ? {} : JSON.parse(variables);
    for (const name of needed) expect(values).toHaveProperty(name);
  });

  it('cover a query, a mutation and a subscription', () => {
    const kinds = examples.map(({ query }) => {
      const [operation] = parse(query).definitions;
      return operation?.kind === 'OperationDefinition' ? operation.operation : undefined;
    });
    expect(new Set(kinds)).toEqual(new Set(Object.values(OperationTypeNode)));
  });
});

describe('readExample', () => {
  it('splits the comments on top from the query', () => {
    expect(readExample('# Pay\n# One line.\n# Another.\nquery A {\n  # kept\n  a\n}\n')).toEqual({
      title: 'Pay',
      description: 'One line. Another.',
      query: 'query A {\n  # kept\n  a\n}',
    });
  });
});
