import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { resolvers, schemaText } from './book.mjs';

const yoga = createYoga({ schema: createSchema({ typeDefs: schemaText, resolvers }), logging: false, graphiql: false });
const server = createServer(yoga);

// Connections rest while the others have their turn.
server.keepAliveTimeout = 600_000;
server.listen(Number(process.argv[2]), '127.0.0.1');
