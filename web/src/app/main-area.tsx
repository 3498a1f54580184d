import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

/** Target of the skip link; a new page takes focus, so that a reader of the screen hears it begin. */
export function MainArea({ className, children }: { className?: string; children: ReactNode }) {
  const { pathname } = useLocation();
  const area = useRef<HTMLElement>(null);
  const seen = useRef(pathname);
  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    // A page may begin in a field of its own.
    const began = area.current?.contains(document.activeElement) && document.activeElement !== area.current;
    if (!began) area.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <main id="main" ref={area} tabIndex={-1} className={className}>
      {children}
    </main>
  );
}
