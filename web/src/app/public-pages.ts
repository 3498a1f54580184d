import type { ComponentType } from 'react';

/** Pages that everybody may read without signing in; they are drawn without antd on every screen (ADR 23). */
export const PUBLIC_PAGES: readonly {
  path: string;
  load: () => Promise<{ default: ComponentType }>;
}[] = [
  { path: '/public/publicity', load: () => import('../pages/public/publicity-page') },
  { path: '/public/publicity/:id', load: () => import('../pages/public/notice-page') },
];
