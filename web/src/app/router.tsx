import { lazy, Suspense } from 'react';
import { BrowserRouter, Outlet, useRoutes, type RouteObject } from 'react-router';
import { useDocumentLanguage } from '../i18n/use-document-language';
import { ConfirmBarProvider } from '../shared/confirm-bar/confirm-bar-provider';
import { AppFrame } from './app-frame';
import { NotFound, PageOutlet } from './page-outlet';
import { PAGES, type Page } from './pages';
import { RequireSession } from './require-session';
import { SkipLink } from './skip-link';
import { Themed } from './themed';

const SignInPage = lazy(() => import('../pages/sign-in/sign-in-page'));
const LinkPage = lazy(() => import('../pages/dispatch-rounds/link-page'));

function routeOf(page: Page): RouteObject {
  const Desk = lazy(page.desk);
  const Phone = page.phone ? lazy(page.phone) : Desk;
  return { path: page.path, element: <PageOutlet key={page.path} page={page} desk={Desk} phone={Phone} /> };
}

function Root() {
  useDocumentLanguage();
  return (
    <ConfirmBarProvider>
      <SkipLink />
      <Suspense>
        <Outlet />
      </Suspense>
    </ConfirmBarProvider>
  );
}

/** Samples of every shared component, for developers; the condition keeps it out of the product's build. */
function devRoutes(): RouteObject[] {
  if (!import.meta.env.DEV) return [];
  const Gallery = lazy(() => import('../pages/gallery/gallery-page'));
  const Shells = lazy(() => import('../pages/gallery/gallery-shell'));
  return [
    {
      path: '/gallery',
      element: (
        <Themed>
          <Gallery />
        </Themed>
      ),
    },
    { path: '/gallery/shell', element: <Shells /> },
  ];
}

const ROUTES: RouteObject[] = [
  {
    element: <Root />,
    children: [
      { path: '/sign-in', element: <SignInPage /> },
      { path: '/answer', element: <LinkPage /> },
      ...devRoutes(),
      {
        element: <RequireSession />,
        children: [
          {
            element: <AppFrame />,
            children: [...PAGES.map(routeOf), { path: '*', element: <NotFound /> }],
          },
        ],
      },
    ],
  },
];

/** Every address of the product. Pages read through react-query, so the router with loaders of its own stays at home. */
export function Router() {
  return (
    <BrowserRouter>
      <Routed />
    </BrowserRouter>
  );
}

const Routed = () => useRoutes(ROUTES);
