export const COVER_FIGURES = ['cases', 'phone', 'letter', 'key'] as const;
export type CoverFigure = (typeof COVER_FIGURES)[number];

/** 件数 来电 来信 重点 as the cover letter states them; null where it states none. */
export type Cover = Record<CoverFigure, number | null>;

/** The same as counted in the file. */
export type FileFigures = Record<CoverFigure, number>;

/** The figures that do not agree. */
export function coverMismatch(cover: Cover | null, file: FileFigures): CoverFigure[] {
  return cover ? COVER_FIGURES.filter((one) => cover[one] !== null && cover[one] !== file[one]) : [];
}
