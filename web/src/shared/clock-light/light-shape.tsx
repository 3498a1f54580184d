import type { ReactNode } from 'react';
import type { LightColour } from './light';
import styles from './clock-light.module.css';

/** One shape a colour: the shape alone tells the light apart, on paper and for colour-blind eyes. */
const SHAPES: Record<LightColour, ReactNode> = {
  green: <circle cx="6" cy="6" r="5" />,
  yellow: <path d="M6 1.2 11.2 10.8H.8Z" />,
  orange: <path d="M6 .6 11.4 6 6 11.4.6 6Z" />,
  red: <rect x="1" y="1" width="10" height="10" rx=".6" />,
  none: <circle cx="6" cy="6" r="4.8" strokeDasharray="2.4 1.6" />,
  done: <path d="M1.4 6.4 4.6 9.6 10.6 2.6" />,
};
const HOLLOW: Partial<Record<LightColour, ReactNode>> = {
  green: <circle cx="6" cy="6" r="4.2" />,
  yellow: <path d="M6 2.4 10 9.9H2Z" />,
  orange: <path d="M6 1.9 10.1 6 6 10.1 1.9 6Z" />,
  red: <rect x="1.8" y="1.8" width="8.4" height="8.4" />,
};

const PAUSED = <path d="M4 1.5v9M8 1.5v9" />;

interface Props {
  colour: LightColour;
  hollow?: boolean;
  size?: number;
  /** Two bars: the clock stands. */
  paused?: boolean;
}

/** The sign of a light; always beside its words, hence hidden from readers of the screen. */
export function LightShape({ colour, hollow = false, size = 11, paused = false }: Props) {
  const outline = hollow || colour === 'none' || colour === 'done';
  const paint = `var(--db-${colour === 'none' || colour === 'done' ? 'grey' : colour})`;
  return (
    <svg
      className={styles.shape}
      width={size}
      height={size}
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
      fill={outline ? 'none' : paint}
      stroke={outline ? paint : 'none'}
      strokeWidth={outline ? 1.7 : 0}
    >
      {paused ? PAUSED : outline ? (HOLLOW[colour] ?? SHAPES[colour]) : SHAPES[colour]}
    </svg>
  );
}
