import type { ReactNode } from 'react';
import type { PhotoNote } from '../photo-notes/photo-notes';

export const photoWords = {
  before: { zh: '整改前', en: 'Before' },
  after: { zh: '整改后', en: 'After' },
  swap: { zh: '互换', en: 'Swap' },
  zoom: { zh: '放大', en: 'Zoom' },
  missing: { zh: '没有照片', en: 'No photo' },
  close: { zh: '关闭', en: 'Close' },
  larger: { zh: '再放大', en: 'Larger' },
  smaller: { zh: '缩小', en: 'Smaller' },
};

export interface Photo {
  /** The id of the evidence, where remarks can be pinned to it. */
  id?: string;
  src: string;
  /** In full: 整改前，排口，4 月 29 日 15:12. */
  alt: string;
  /** Time and person as they stand on the picture. */
  caption?: string;
  /** 320 px wide, where the frame is small. */
  small?: string;
  /** Infected: there is nothing to show. */
  outOfUse?: boolean;
  notes?: readonly PhotoNote[];
  /** What may be done with it, beside its large view. */
  tools?: ReactNode;
}
