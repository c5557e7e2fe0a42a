import {
  GraphQLList,
  GraphQLNonNull,
  TypeInfo,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * What the cache must know of a schema to keep the answers of these operations: which of their fields may be null, and
 * which types an interface stands for. All the rest would only have to be loaded before the first page, so it is
 * written down shortly as well; `src/graphql/cache-schema.ts` reads it.
 * @param {import('graphql').GraphQLSchema} schema
 * @param {readonly import('graphql').DocumentNode[]} documents
 */
export function cacheSchema(schema, documents) {
  const used = usedFields(schema, documents);
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => used.has(name));
  const union = types.find(isUnionType);
  if (union) throw new Error(`The cache is not told of unions, and an operation has a fragment on ${union.name}.`);
  /** @param {import('graphql').GraphQLObjectType | import('graphql').GraphQLInterfaceType} type */
  const described = (type) => {
    const fields = Object.values(type.getFields()).filter((field) => used.get(type.name)?.has(field.name));
    const interfaces = type.getInterfaces().map(({ name }) => name);
    return [type.name, `${interfaces.join()}|${fields.map(({ name, type }) => name + shapeOf(type)).join()}`];
  };
  return {
    objects: Object.fromEntries(types.filter(isObjectType).map(described)),
    interfaces: Object.fromEntries(types.filter(isInterfaceType).map(described)),
  };
}

/**
 * The fields that are selected, for each type whose values they can be read from.
 * @param {import('graphql').GraphQLSchema} schema
 * @param {readonly import('graphql').DocumentNode[]} documents
 */
function usedFields(schema, documents) {
  /** @type {Map<string, Set<string>>} */
  const used = new Map();
  /** @type {(type: string, ...fields: string[]) => void} */
  const note = (type, ...fields) => {
    used.set(type, new Set([...(used.get(type) ?? []), ...fields]));
  };
  const info = new TypeInfo(schema);
  const visitor = visitWithTypeInfo(info, {
    NamedType: (node) => note(node.name.value),
    Field(node) {
      if (node.name.value === '__typename') return;
      const parent = info.getParentType();
      if (!parent) throw new Error(`There is no field ${node.name.value} where an operation selects it.`);
      const types = isAbstractType(parent) ? [parent, ...schema.getPossibleTypes(parent)] : [parent];
      for (const { name } of types) note(name, node.name.value);
    },
  });
  for (const document of documents) visit(document, visitor);
  return used;
}

/**
 * A type as GraphQL writes it, without its name: only where it may be null and where it is a list.
 * @param {import('graphql').GraphQLOutputType} type
 * @returns {string}
 */
function shapeOf(type) {
  if (type instanceof GraphQLNonNull) return `${shapeOf(type.ofType)}!`;
  if (type instanceof GraphQLList) return `[${shapeOf(type.ofType)}]`;
  return '';
}
