import { useEffect, useRef, useState } from 'react';
import { PinMark } from '../../../shared/remarks/pin-mark';
import { spotInBox, type Spot } from './spot-on';
import styles from './pins.module.css';

export interface ShownPin {
  spot: Spot;
  label: string;
}

/** Rings over the photo that stands before it in the same frame. */
export function PinsOver({ pins }: { pins: readonly ShownPin[] }) {
  const layer = useRef<HTMLSpanElement>(null);
  const [image, setImage] = useState<HTMLImageElement | null>(null);
  const [, redraw] = useState(0);
  useEffect(() => {
    const found = layer.current?.parentElement?.querySelector('img') ?? null;
    setImage(found);
    if (!found) return undefined;
    const again = () => redraw((count) => count + 1);
    const watch = new ResizeObserver(again);
    watch.observe(found);
    found.addEventListener('load', again);
    return () => {
      watch.disconnect();
      found.removeEventListener('load', again);
    };
  }, []);
  return (
    <span ref={layer} className={styles.layer}>
      {image &&
        pins.map(({ spot, label }, at) => <PinMark key={at} spot={spotInBox(image, spot)} label={label} />)}
    </span>
  );
}
