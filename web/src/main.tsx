import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { makeQueryClient } from './api/query-client';
import { preloadPage } from './app/preload-page';
import { makeRouter } from './app/router';
import { startShellUpdates } from './shared/updates/shell-updates';
import { isPhoneNow } from './shared/use-viewport';
import './theme/base.css';
import './theme/print.css';

startShellUpdates();
preloadPage(window.location.pathname, isPhoneNow());

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <RouterProvider router={makeRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
