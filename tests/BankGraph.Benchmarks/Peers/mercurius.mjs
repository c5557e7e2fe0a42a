import Fastify from 'fastify';
import mercurius from 'mercurius';
import { resolvers, schemaText } from './book.mjs';

const app = Fastify();
app.register(mercurius, { schema: schemaText, resolvers, jit: 1 });
await app.listen({ host: '127.0.0.1', port: Number(process.argv[2]) });
