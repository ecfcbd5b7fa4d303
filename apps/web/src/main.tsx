import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/noto-sans-arabic/wght.css';
import './app/tokens.css';
import './app/app.css';
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import './app/i18n.ts';
import { router } from './app/router.tsx';
import { applyTheme, chosenTheme } from './app/theme.ts';
import { registerWorker } from './device/offline-pages.ts';
import { client } from './graphql/client.ts';

applyTheme(chosenTheme());

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  </StrictMode>,
);

// Vite serves the pages of `npm run dev` itself, and each change of them at once.
if (import.meta.env.PROD) registerWorker();
