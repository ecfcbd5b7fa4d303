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
const DOCUMENTS = 'documents/';
// Linting leaves the folder out by eslint.config.js.
const HEAD = '// Written by npm run codegen.\n';
const DOCUMENT_NODE = "import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';";

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
// Nothing writes documents in code.
for (const unused of ['gql.ts', 'index.ts']) made.delete(GENERATED + unused);
splitDocuments();

/** A file for each document and each fragment in them, so that a page loads its own alone; graphql.ts names them all. */
function splitDocuments() {
  const [types, ...exported] = made.get(`${GENERATED}graphql.ts`).split(/^(?=export const )/m);
  const named = ({ name }) => name.value[0].toLowerCase() + name.value.slice(1);
  const addressOf = (name) => `./${name.replaceAll(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase()}.ts`;
  const fileOf = (name) => GENERATED + DOCUMENTS + addressOf(name).slice(2);
  const listed = [];
  for (const text of exported) {
    const [, name, json, typed] = /^export const (\w+) = (.*) as unknown as DocumentNode<(.*)>;/.exec(text);
    const { definitions, ...rest } = JSON.parse(json);
    const [own, ...fragments] = definitions;
    if (own.kind === 'FragmentDefinition') {
      made.set(fileOf(named(own)), `${HEAD}export const ${named(own)} = ${JSON.stringify(own)};\n`);
      continue;
    }
    const imports = [
      DOCUMENT_NODE,
      `import type { ${typed} } from '../types.ts';`,
      ...fragments.map((fragment) => `import { ${named(fragment)} } from '${addressOf(named(fragment))}';`),
    ];
    const whole = JSON.stringify({ ...rest, definitions: [own] }).slice(0, -2);
    const ends = [whole, ...fragments.map(named)].join(', ');
    const constant = `export const ${name} = ${ends}]} as unknown as DocumentNode<${typed}>;`;
    made.set(fileOf(name), `${HEAD}${imports.join('\n')}\n\n${constant}\n`);
    listed.push(`export { ${name} } from './${DOCUMENTS}${addressOf(name).slice(2)}';\n`);
  }
  made.set(`${GENERATED}types.ts`, types.replace('/* eslint-disable */\n', HEAD).replace(`${DOCUMENT_NODE}\n`, ''));
  made.set(`${GENERATED}graphql.ts`, `${HEAD}export type * from './types.ts';\n${listed.join('')}`);
}

const stale = [...made]
  .filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
  .map(([file]) => file);
const orphans = existsSync(GENERATED)
  ? readdirSync(GENERATED, { recursive: true })
      .map((name) => GENERATED + name)
      .filter((file) => path.extname(file) !== '' && !made.has(file))
  : [];

if (process.argv.includes('--check')) {
  const drifted = [...stale, ...orphans];
  if (drifted.length > 0) {
    console.error(`Run "npm run codegen" and commit: ${drifted.join(', ')} differ from what the code generates.`);
    process.exit(1);
  }
} else {
  mkdirSync(GENERATED + DOCUMENTS, { recursive: true });
  for (const file of stale) writeFileSync(file, made.get(file));
  for (const file of orphans) rmSync(file);
  console.log(stale.length + orphans.length === 0 ? 'Nothing changed.' : [...stale, ...orphans].join('\n'));
}
