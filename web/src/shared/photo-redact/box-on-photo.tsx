import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useWords } from '../../i18n/words';
import { moved, resized, type Box } from './boxes';
import { redactWords } from './redact-words';
import { useDrag } from './use-drag';
import styles from './redact.module.css';

interface Props {
  box: Box;
  /** From 1. */
  ordinal: number;
  isChosen: boolean;
  stage: RefObject<HTMLElement | null>;
  onChoose: () => void;
  onChange: (box: Box) => void;
  onRemove: () => void;
}

const STEP = 0.01;
const WAYS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};
const percent = (value: number): number => Math.round(value * 100);

/** One black box: moved by dragging or arrows, resized at its corner or with Shift and arrows. */
export function BoxOnPhoto({ box, ordinal, isChosen, stage, onChoose, onChange, onRemove }: Props) {
  const t = useWords(redactWords);
  const drag = useDrag(stage);
  const start = useRef(box);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isChosen) button.current?.focus();
  }, [isChosen]);
  const begin = () => {
    start.current = box;
    onChoose();
  };
  const keys = (event: KeyboardEvent): void => {
    const way = WAYS[event.key];
    if (way) onChange((event.shiftKey ? resized : moved)(box, ...way));
    else if (event.key === 'Delete' || event.key === 'Backspace') onRemove();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const { x, y, w, h } = box;
  const place = { left: `${x * 100}%`, top: `${y * 100}%`, width: `${w * 100}%`, height: `${h * 100}%` };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.box}
        style={place}
        aria-pressed={isChosen}
        aria-label={t('box', { n: ordinal, x: percent(x), y: percent(y), w: percent(w), h: percent(h) })}
        onFocus={onChoose}
        onKeyDown={keys}
        {...drag({
          onStart: begin,
          onMove: (from, at) => onChange(moved(start.current, at.x - from.x, at.y - from.y)),
        })}
      />
      {isChosen && (
        <span
          className={styles.corner}
          style={{ left: `${(x + w) * 100}%`, top: `${(y + h) * 100}%` }}
          aria-hidden="true"
          {...drag({
            onStart: begin,
            onMove: (from, at) => onChange(resized(start.current, at.x - from.x, at.y - from.y)),
            onEnd: () => button.current?.focus(),
          })}
        />
      )}
    </>
  );
}
