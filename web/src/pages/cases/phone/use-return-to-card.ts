import { useEffect, useRef } from 'react';
import { useNavigationType } from 'react-router';

/** The case opened last from the list, for the way back. */
let opened: string | null = null;

export const rememberOpened = (id: string): void => {
  opened = id;
};

/** Back from a case: its card stands in the middle of the screen again and has the focus. */
export function useReturnToCard(drawn: boolean): void {
  const back = useRef(useNavigationType() === 'POP');
  useEffect(() => {
    if (!drawn || !back.current) return;
    back.current = false;
    if (!opened) return;
    const selector = `[data-case="${CSS.escape(opened)}"] h2 a`;
    // After the frame, which begins every page at its top.
    requestAnimationFrame(() => {
      const link = document.querySelector<HTMLElement>(selector);
      link?.focus({ preventScroll: true });
      link?.scrollIntoView({ block: 'center' });
    });
  }, [drawn]);
}
