import { useEffect } from 'react';

/** What the window, a bookmark and a search engine call the page. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (!title) return undefined;
    const before = document.title;
    document.title = title;
    return () => void (document.title = before);
  }, [title]);
}
