import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { FEATURES } from './app.module.js';

/** Prints the GraphQL schema of the resolvers, sorted, without a database. */
async function print(): Promise<void> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const providers = FEATURES.flatMap((feature) => (Reflect.getMetadata('providers', feature) ?? []) as unknown[]);
  const classes = providers.filter((provider): provider is () => unknown => typeof provider === 'function');
  const schema = await app.get(GraphQLSchemaFactory).create(classes);
  process.stdout.write(`${printSchema(lexicographicSortSchema(schema))}\n`);
  await app.close();
}

await print();
