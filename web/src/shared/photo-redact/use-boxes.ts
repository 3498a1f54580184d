import { useState } from 'react';
import { fresh, type Box } from './boxes';
import { MOST_BOXES } from './redact-words';

export interface Boxes {
  boxes: readonly Box[];
  /** The one that keys and the button for removing mean; -1 for none. */
  chosen: number;
  isChanged: boolean;
  choose: (index: number) => void;
  change: (index: number, box: Box) => void;
  /** Puts one more on the picture and chooses it; without a place in the middle. */
  add: (box?: Box) => void;
  remove: (index: number) => void;
  clear: () => void;
}

/** The boxes that are being drawn; the server learns of them when they are saved. */
export function useBoxes(kept: readonly Box[]): Boxes {
  const [boxes, setBoxes] = useState(kept);
  const [chosen, setChosen] = useState(-1);
  return {
    boxes,
    chosen,
    isChanged: JSON.stringify(boxes) !== JSON.stringify(kept),
    choose: setChosen,
    change: (index, box) => setBoxes((now) => now.map((one, at) => (at === index ? box : one))),
    add: (box) => {
      if (boxes.length >= MOST_BOXES) return;
      setBoxes([...boxes, box ?? fresh(boxes.length)]);
      setChosen(boxes.length);
    },
    remove: (index) => {
      setBoxes(boxes.filter((_, at) => at !== index));
      setChosen(Math.min(index, boxes.length - 2));
    },
    clear: () => {
      setBoxes([]);
      setChosen(-1);
    },
  };
}
