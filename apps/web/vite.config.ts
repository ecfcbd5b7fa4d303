import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { serviceWorker, WORKER } from './service-worker-plugin.ts';
import { words } from './words-plugin.ts';

const api = process.env.API_URL ?? 'http://127.0.0.1:4000';

/** The documents the server trusts travel with the client that sends them. */
const trustedDocuments: Plugin = {
  name: 'trusted-documents',
  generateBundle() {
    const documents = new URL('src/graphql/generated/persisted-documents.json', import.meta.url);
    this.emitFile({ type: 'asset', fileName: 'persisted-documents.json', source: readFileSync(documents) });
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [words, react(), trustedDocuments, serviceWorker],
  resolve: { conditions: ['source', 'es2015', 'module', 'browser', 'development|production'] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2022',
    // Small images would become data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'index.html', worker: 'src/worker/service-worker.ts' },
      // The worker's address stays, so that browsers find its next version.
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? WORKER : 'assets/[name]-[hash].js'),
        // One file for the libraries and one for what most pages share, instead of a hundred small ones.
        codeSplitting: {
          groups: [
            { name: 'framework', test: /node_modules/, tags: ['$initial'], priority: 1 },
            { name: 'common', minShareCount: 10 },
          ],
        },
      },
    },
  },
  server: {
    port: 4001,
    proxy: { '/graphql': api, '/api': api, '/instruments': api, '/health': api },
  },
});
