import { createHash, hkdfSync } from 'node:crypto';

/** Where a key of the installation was found. */
export type KeySource = 'SECRET_KEY' | 'SECRET_KEY_OLD' | 'secret.key';

export interface InstallationKey {
  /** Its name: grown out of the key, and says nothing of it. */
  readonly id: string;
  readonly bytes: Buffer;
  readonly from: readonly KeySource[];
}

export const keyIdOf = (bytes: Buffer): string =>
  createHash('sha256').update('duban backup key').update(bytes).digest('hex').slice(0, 16);

/** The keys of this installation: one seals and signs, the others only open and check (ADR 46). */
export class KeyRing {
  readonly current: InstallationKey;
  readonly old: readonly InstallationKey[];

  /** The first one seals; one that is given twice counts once. */
  constructor(given: readonly { hex: string; from: KeySource }[]) {
    const known = new Map<string, InstallationKey>();
    for (const { hex, from } of given) {
      const bytes = Buffer.from(hex, 'hex');
      const id = keyIdOf(bytes);
      known.set(id, { id, bytes, from: [...new Set([...(known.get(id)?.from ?? []), from])] });
    }
    const [current, ...old] = known.values();
    if (!current) throw new Error('an installation has a key');
    this.current = current;
    this.old = old;
  }

  /** The current one first. */
  get all(): readonly InstallationKey[] {
    return [this.current, ...this.old];
  }

  byId(id: string): InstallationKey | null {
    return this.all.find((one) => one.id === id) ?? null;
  }

  /** The ids of these that are not here. */
  lacking(ids: readonly string[]): string[] {
    return ids.filter((id) => !this.byId(id));
  }
}

/** The key that a purpose has of its own; one of them tells nothing of another. */
export const grownKey = ({ bytes }: InstallationKey, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', bytes, '', `duban:${purpose}`, 32));
