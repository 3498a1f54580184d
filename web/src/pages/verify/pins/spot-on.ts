export interface Spot {
  x: number;
  y: number;
}

interface Shown {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the whole photo lies when it fills its box and what does not fit is cut off (`object-fit: cover`). */
function shownIn(image: HTMLImageElement): Shown {
  const { clientWidth, clientHeight, naturalWidth, naturalHeight } = image;
  const scale = Math.max(clientWidth / (naturalWidth || 1), clientHeight / (naturalHeight || 1));
  const width = naturalWidth * scale;
  const height = naturalHeight * scale;
  return { left: (clientWidth - width) / 2, top: (clientHeight - height) / 2, width, height };
}

const within = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000;

/** The point of the photo under the pointer, in fractions of the whole photo. */
export function spotUnder(image: HTMLImageElement, at: { clientX: number; clientY: number }): Spot {
  const box = image.getBoundingClientRect();
  const { left, top, width, height } = shownIn(image);
  return {
    x: within((at.clientX - box.left - left) / (width || 1)),
    y: within((at.clientY - box.top - top) / (height || 1)),
  };
}

/** Where a spot of the photo lies in its box, in fractions of the box. */
export function spotInBox(image: HTMLImageElement, spot: Spot): Spot {
  const { left, top, width, height } = shownIn(image);
  return {
    x: (left + spot.x * width) / (image.clientWidth || 1),
    y: (top + spot.y * height) / (image.clientHeight || 1),
  };
}
