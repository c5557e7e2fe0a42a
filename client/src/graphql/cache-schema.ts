/** What the build has written down of the schema: interfaces and fields of each type, as `Node|id!,entries[!]!`. */
export interface CacheSchema {
  readonly objects: Readonly<Record<string, string>>;
  readonly interfaces: Readonly<Record<string, string>>;
}

interface Shape {
  readonly kind: 'NON_NULL' | 'LIST' | 'SCALAR';
  readonly ofType?: Shape;
}

/** The same as the cache wants to have it, in the words of an introspection. */
export function introspectionOf({ objects, interfaces }: CacheSchema) {
  return {
    __schema: {
      queryType: { name: 'Query' },
      mutationType: { name: 'Mutation' },
      subscriptionType: { name: 'Subscription' },
      types: [...typesOf('OBJECT', objects), ...typesOf('INTERFACE', interfaces)],
    },
  };
}

function typesOf(kind: 'OBJECT' | 'INTERFACE', types: Readonly<Record<string, string>>) {
  return Object.entries(types).map(([name, text]) => {
    const [interfaces = '', fields = ''] = text.split('|');
    return {
      kind,
      name,
      interfaces: partsOf(interfaces).map((one) => ({ name: one })),
      fields: partsOf(fields).map(fieldOf),
    };
  });
}

function partsOf(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

function fieldOf(text: string) {
  const name = text.replace(/\W.*$/, '');
  return { name, type: shapeOf(text.slice(name.length)) };
}

function shapeOf(text: string): Shape {
  if (text.endsWith('!')) return { kind: 'NON_NULL', ofType: shapeOf(text.slice(0, -1)) };
  return text ? { kind: 'LIST', ofType: shapeOf(text.slice(1, -1)) } : { kind: 'SCALAR' };
}
