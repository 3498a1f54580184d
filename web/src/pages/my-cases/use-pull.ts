import { useEffect, useRef, useState } from 'react';

/** Pixels of the finger; the page follows half of it. */
const ENOUGH = 120;

/** Pulling the top of the page down does it again; answers how far it is pulled, 0 to 1. */
export function usePull(onPulled: () => void): number {
  const [part, setPart] = useState(0);
  const pulled = useRef(onPulled);
  pulled.current = onPulled;
  useEffect(() => {
    let from: number | null = null;
    let far = 0;
    const start = ({ touches }: TouchEvent) => {
      from = window.scrollY <= 0 && touches.length === 1 ? (touches[0]?.clientY ?? null) : null;
    };
    const move = ({ touches }: TouchEvent) => {
      if (from === null) return;
      far = Math.max(0, Math.min(1, ((touches[0]?.clientY ?? from) - from) / ENOUGH));
      setPart(far);
    };
    const end = () => {
      if (far >= 1) pulled.current();
      from = null;
      far = 0;
      setPart(0);
    };
    // The browser's own pull would reload the whole page.
    document.documentElement.style.overscrollBehaviorY = 'contain';
    window.addEventListener('touchstart', start, { passive: true });
    window.addEventListener('touchmove', move, { passive: true });
    window.addEventListener('touchend', end);
    window.addEventListener('touchcancel', end);
    return () => {
      document.documentElement.style.overscrollBehaviorY = '';
      window.removeEventListener('touchstart', start);
      window.removeEventListener('touchmove', move);
      window.removeEventListener('touchend', end);
      window.removeEventListener('touchcancel', end);
    };
  }, []);
  return part;
}
