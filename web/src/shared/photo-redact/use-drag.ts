import { useRef, type PointerEvent, type RefObject } from 'react';

interface Point {
  x: number;
  y: number;
}

/**
 * Dragging over the picture, in fractions of it: `onStart` once, then `onMove` with where it began and where it is,
 * `onEnd` when it is let go.
 */
export function useDrag(stage: RefObject<HTMLElement | null>) {
  const from = useRef<Point | null>(null);
  const at = ({ clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = stage.current!.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  return (handlers: {
    onStart?: (at: Point) => void;
    onMove: (from: Point, at: Point) => void;
    onEnd?: () => void;
  }) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = at(event);
      handlers.onStart?.(from.current);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (from.current && event.currentTarget.hasPointerCapture(event.pointerId))
        handlers.onMove(from.current, at(event));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (!from.current) return;
      event.stopPropagation();
      from.current = null;
      handlers.onEnd?.();
    },
  });
}
