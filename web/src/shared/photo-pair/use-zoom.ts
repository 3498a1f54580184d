import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';

const LEAST = 1;
const MOST = 8;
const STEP = 1.4;
const PAN = 60;

interface View {
  scale: number;
  x: number;
  y: number;
}
const WHOLE: View = { scale: LEAST, x: 0, y: 0 };

const held = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/** Enlarges by wheel, `+` and `-`; moves by the arrows or by dragging; `0` shows the whole again. */
export function useZoom(box: RefObject<HTMLElement | null>, shown: string | undefined) {
  const [view, setView] = useState(WHOLE);
  const drag = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => setView(WHOLE), [shown]);

  const fit = ({ scale, x, y }: View): View => {
    const { clientWidth = 0, clientHeight = 0 } = box.current ?? {};
    const kept = Math.min(MOST, Math.max(LEAST, scale));
    return {
      scale: kept,
      x: held(x, (clientWidth * (kept - 1)) / 2),
      y: held(y, (clientHeight * (kept - 1)) / 2),
    };
  };
  const zoom = (factor: number) => setView((now) => fit({ ...now, scale: now.scale * factor }));
  const pan = (x: number, y: number) => setView((now) => fit({ ...now, x: now.x + x, y: now.y + y }));

  // React listens to the wheel passively, where the page cannot be kept from scrolling.
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      zoom(event.deltaY < 0 ? STEP : 1 / STEP);
    };
    element.addEventListener('wheel', turn, { passive: false });
    return () => element.removeEventListener('wheel', turn);
  }, [shown]);

  /** True when the key was for the picture. */
  const onKey = ({ key }: KeyboardEvent): boolean => {
    if (key === '+' || key === '=') zoom(STEP);
    else if (key === '-') zoom(1 / STEP);
    else if (key === '0') setView(WHOLE);
    else if (view.scale === LEAST) return false;
    else if (key === 'ArrowLeft') pan(PAN, 0);
    else if (key === 'ArrowRight') pan(-PAN, 0);
    else if (key === 'ArrowUp') pan(0, PAN);
    else if (key === 'ArrowDown') pan(0, -PAN);
    else return false;
    return true;
  };

  return {
    scale: view.scale,
    style: { transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` },
    zoomIn: () => zoom(STEP),
    zoomOut: () => zoom(1 / STEP),
    onKey,
    drag: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        drag.current = { x: event.clientX, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent) => {
        const from = drag.current;
        if (!from) return;
        pan(event.clientX - from.x, event.clientY - from.y);
        drag.current = { x: event.clientX, y: event.clientY };
      },
      onPointerUp: () => {
        drag.current = null;
      },
    },
  };
}
