import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.API_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    sourcemap: false,
    target: 'es2022',
    // Small images would become data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
  },
  server: {
    port: 4001,
    proxy: { '/graphql': api, '/api': api, '/instruments': api, '/health': api },
  },
});
