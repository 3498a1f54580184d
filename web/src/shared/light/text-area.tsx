import { useLayoutEffect, useRef, type ComponentProps } from 'react';
import styles from './light.module.css';

export interface TextAreaProps extends ComponentProps<'textarea'> {
  /** It grows with its words between the two. */
  autoSize?: { minRows: number; maxRows: number };
  status?: 'error';
}

const GROWS_BY_ITSELF = CSS.supports('field-sizing', 'content');

/** Several lines of text, as many as its words need. */
export function TextArea({ autoSize, status, className, style, autoFocus, ...native }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const one = area.current;
    if (GROWS_BY_ITSELF || !one || !autoSize) return;
    one.style.height = 'auto';
    one.style.height = `${one.scrollHeight + one.offsetHeight - one.clientHeight}px`;
  }, [native.value, autoSize]);
  const classes = [styles.field, styles.area, status && styles.wrong, className];
  return (
    <textarea
      {...native}
      ref={area}
      autoFocus={autoFocus}
      data-focus-first={autoFocus}
      className={classes.filter(Boolean).join(' ')}
      style={{
        ...style,
        minHeight: autoSize && heightOf(autoSize.minRows),
        maxHeight: autoSize && heightOf(autoSize.maxRows),
      }}
    />
  );
}

/** With what stands above and below the lines (light.module.css). */
const heightOf = (rows: number): string => `calc(${rows} * 1lh + var(--around))`;
