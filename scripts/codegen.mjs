// `npm run codegen`: writes apps/api/schema.graphql from the resolvers of the built server, then the web's
// types and trusted documents from it. With --check nothing is written; what would change is named, exit 1.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { addTypenameSelectionDocumentTransform, preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { GraphQLFileLoader } from '@graphql-tools/graphql-file-loader';
import { loadDocuments } from '@graphql-tools/load';
import { buildSchema, parse } from 'graphql';
import * as prettier from 'prettier';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
const SCHEMA = 'apps/api/schema.graphql';
const GENERATED = 'apps/web/src/graphql/generated/';

const format = async (text, file) => prettier.format(text, { ...(await prettier.resolveConfig(file)), filepath: file });

const schema = await format(
  execFileSync(process.execPath, ['dist/apps/api/src/print-schema.js'], { encoding: 'utf8' }),
  SCHEMA,
);
const made = new Map([[SCHEMA, schema]]);

const documents = await loadDocuments(['apps/web/src/**/*.graphql'], { loaders: [new GraphQLFileLoader()] });
// Loaded in the order of the file system, which differs between machines.
documents.sort((a, b) => (a.location < b.location ? -1 : 1));
const files = await preset.buildGeneratesSection({
  baseOutputDir: GENERATED,
  schema: parse(schema),
  schemaAst: buildSchema(schema),
  documents,
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    importExtension: '.ts',
    emitLegacyCommonJSImports: false,
    nonOptionalTypename: true,
    defaultScalarType: 'unknown',
    scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
  },
  plugins: [],
  pluginMap: {},
  presetConfig: { persistedDocuments: true, fragmentMasking: false },
  pluginContext: {},
  // Apollo Client tells objects apart by their type name, and cannot add it to a document sent by hash.
  documentTransforms: [{ name: 'add-typename', transformObject: addTypenameSelectionDocumentTransform, config: {} }],
});
// The trusted documents are collected while graphql.ts is made, so one after another.
for (const file of files) made.set(file.filename, await codegen(file));

const stale = [...made]
  .filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
  .map(([file]) => file);
const orphans = existsSync(GENERATED)
  ? readdirSync(GENERATED)
      .map((name) => GENERATED + name)
      .filter((file) => !made.has(file))
  : [];

if (process.argv.includes('--check')) {
  const drifted = [...stale, ...orphans];
  if (drifted.length > 0) {
    console.error(`Run "npm run codegen" and commit: ${drifted.join(', ')} differ from what the code generates.`);
    process.exit(1);
  }
} else {
  mkdirSync(GENERATED, { recursive: true });
  for (const file of stale) writeFileSync(file, made.get(file));
  for (const file of orphans) rmSync(file);
  console.log(stale.length + orphans.length === 0 ? 'Nothing changed.' : [...stale, ...orphans].join('\n'));
}
