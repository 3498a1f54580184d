import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/query-client';
import { preloadPage } from './app/preload-page';
import { Router } from './app/router';
import { startShellUpdates } from './shared/updates/shell-updates';
import { isPhoneNow } from './shared/use-viewport';
import './theme/base.css';
import './theme/print.css';

startShellUpdates();
const queries = makeQueryClient();
preloadPage(queries, window.location, isPhoneNow());

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Router />
    </QueryClientProvider>
  </StrictMode>,
);
