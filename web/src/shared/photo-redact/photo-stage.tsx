import { useRef, useState, type CSSProperties } from 'react';
import { between, LEAST, type Box } from './boxes';
import { BoxOnPhoto } from './box-on-photo';
import type { Boxes } from './use-boxes';
import { useDrag } from './use-drag';
import styles from './redact.module.css';

interface Props {
  src: string;
  alt: string;
  /** Width by height. */
  ratio: number;
  boxes: Boxes;
}

/** The photo with its boxes; dragging on a free spot draws another one. */
export function PhotoStage({ src, alt, ratio, boxes }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const drag = useDrag(stage);
  const [drawn, setDrawn] = useState<Box | null>(null);
  const draw = drag({
    onStart: () => boxes.choose(-1),
    onMove: (from, at) => setDrawn(between(from, at)),
    onEnd: () => {
      if (drawn && drawn.w >= LEAST && drawn.h >= LEAST) boxes.add(drawn);
      setDrawn(null);
    },
  });
  return (
    <div ref={stage} className={styles.stage} style={{ '--ratio': ratio } as CSSProperties} {...draw}>
      <img src={src} alt={alt} draggable={false} />
      {boxes.boxes.map((box, at) => (
        <BoxOnPhoto
          // Boxes have no name of their own; their place in the row is what they are.
          key={at}
          box={box}
          ordinal={at + 1}
          isChosen={at === boxes.chosen}
          stage={stage}
          onChoose={() => boxes.choose(at)}
          onChange={(next) => boxes.change(at, next)}
          onRemove={() => boxes.remove(at)}
        />
      ))}
      {drawn && (
        <i
          className={styles.drawn}
          style={{
            left: `${drawn.x * 100}%`,
            top: `${drawn.y * 100}%`,
            width: `${drawn.w * 100}%`,
            height: `${drawn.h * 100}%`,
          }}
        />
      )}
    </div>
  );
}
