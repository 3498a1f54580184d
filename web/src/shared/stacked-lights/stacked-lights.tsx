import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { LightShape } from '../clock-light/light-shape';
import styles from './stacked-lights.module.css';

export const LIGHT_ORDER = ['red', 'orange', 'yellow', 'green'] as const;
export type StackColour = (typeof LIGHT_ORDER)[number];
export type LightCounts = Record<StackColour, number>;

export const stackWords = {
  red: { zh: '逾期', en: 'Overdue' },
  orange: { zh: '今日', en: 'Today' },
  yellow: { zh: '3 日内', en: 'In 3 days' },
  green: { zh: '正常', en: 'On time' },
};

interface Props {
  counts: LightCounts;
  /** The largest total of the list this bar stands in, so that bars compare. */
  longest?: number;
  /** Draws the figures beside the bar; leave it out only where columns beside the bar carry them. */
  figures?: boolean;
  /** A figure is a door: wraps it in its link. */
  door?: (colour: StackColour, figure: ReactNode) => ReactNode;
}

/** Red, orange, yellow, green as one bar; its length is the total. */
export function StackedLights({ counts, longest, figures = false, door = (_, figure) => figure }: Props) {
  const t = useWords(stackWords);
  const total = LIGHT_ORDER.reduce((sum, colour) => sum + counts[colour], 0);
  const width = total === 0 ? 0 : (total / Math.max(longest ?? total, total)) * 100;
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <span className={styles.room} aria-hidden="true">
          <span className={styles.bar} style={{ width: `${width}%` }}>
            {LIGHT_ORDER.filter((colour) => counts[colour] > 0).map((colour) => (
              <i key={colour} className={styles[colour]} style={{ flexGrow: counts[colour] }} />
            ))}
          </span>
          <span className={styles.total}>{total}</span>
        </span>
        <span className="visually-hidden">{total}</span>
      </div>
      {figures && (
        <ul className={styles.figures}>
          {LIGHT_ORDER.map((colour) => (
            <li key={colour}>
              <LightShape colour={colour} size={10} /> {t(colour)} {door(colour, <b>{counts[colour]}</b>)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
