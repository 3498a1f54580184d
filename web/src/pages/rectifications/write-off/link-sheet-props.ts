import type { ChainLink, Seen } from './use-write-off';

export interface LinkSheetProps {
  seen: Seen;
  link: ChainLink;
  /** Links before this one, the nearest last. */
  earlier: readonly ChainLink[];
  onClose: () => void;
}

/** Where a device keeps what is written for an act of a link. */
export const draftName = (act: string, { task: { id } }: Seen, { key }: ChainLink): string =>
  `write-off.${act}.${id}.${key}`;
