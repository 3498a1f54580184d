import type { ChainLink, Seen } from './use-write-off';

export interface LinkSheetProps {
  seen: Seen;
  link: ChainLink;
  /** The day on which this run was applied for: no act is older. */
  begunOn: string;
  /** Links before this one, the nearest last. */
  earlier: readonly ChainLink[];
  onClose: () => void;
}

/** Where a device keeps what is written for an act of a link. */
export const draftName = (act: string, { task: { id } }: Seen, { key }: ChainLink): string =>
  `write-off.${act}.${id}.${key}`;
