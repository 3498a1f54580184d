import { Injectable } from '@nestjs/common';
import { join } from 'node:path';
import { DomainError } from '../../../kernel/errors.js';
import { backupsIn, keysOf, readManifest } from '../../../platform/backup/manifest.js';
import { Config } from '../../../platform/config/config.js';
import type { KeySource } from '../../../platform/config/key-ring.js';
import { sealedPlaces, type SealedPlace } from '../../../platform/crypto/sealed-column.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CheckpointKey, Checkpoints } from '../../history/index.js';
import { whyKept, type KeyUse, type WhyKept } from '../domain/key-use.js';
import { SealedValues } from '../persistence/sealed-values.js';
import { Reseal } from './reseal.js';

export interface KnownKey extends KeyUse {
  id: string;
  role: 'current' | 'old' | 'missing';
  from: readonly KeySource[];
  /** What the checkpoints that it has sealed are checked with; null for a key that is not here. */
  publicKey: string | null;
  checkpoints: number;
  /** Backups in BACKUP_DIR that cannot be restored without it. */
  backups: number;
  /** What keeps it from being taken away; of an old one. */
  keptFor: WhyKept[];
}

export interface KeyStatus {
  keys: KnownKey[];
  /** Values that do not name their key: sealed before seals did. */
  unnamed: number;
  places: { table: string; column: string; values: Record<string, number>; unnamed: number }[];
}

/** Which keys are needed for what, without opening anything but drafts, and without showing anything. */
@Injectable()
export class ReadKeyStatus {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly config: Config,
    private readonly values: SealedValues,
    private readonly reseal: Reseal,
    private readonly checkpoints: Checkpoints,
    private readonly signer: CheckpointKey,
  ) {}

  async run(): Promise<KeyStatus> {
    const values = new Map<string, number>();
    const carried = new Map<string, number>();
    const places: KeyStatus['places'] = [];
    for (const place of sealedPlaces()) {
      const counts = await this.values.counts(place);
      for (const [key, n] of counts) add(values, key, n);
      const { '': unnamed = 0, ...named } = Object.fromEntries(counts);
      places.push({ table: place.table, column: place.column, values: named, unnamed });
      if (place.carries) for await (const key of this.inside(place)) add(carried, key, 1);
    }
    const unnamed = (values.get('') ?? 0) + (carried.get('') ?? 0);
    return { keys: await this.keys(values, carried, unnamed), unnamed, places };
  }

  private async keys(
    values: ReadonlyMap<string, number>,
    carried: ReadonlyMap<string, number>,
    unnamed: number,
  ): Promise<KnownKey[]> {
    const { keys } = this.config;
    const signed = await this.checkpoints.all(this.uow.reads);
    const backups = await this.backups();
    const ids = new Set([...keys.all.map(({ id }) => id), ...values.keys(), ...carried.keys()]);
    ids.delete('');
    return [...ids].map((id) => {
      const key = keys.byId(id);
      const use = { values: values.get(id) ?? 0, carried: carried.get(id) ?? 0 };
      const role = id === keys.current.id ? 'current' : key ? 'old' : 'missing';
      const publicKey = key && this.signer.publicKeyFor(key);
      return {
        id,
        role,
        from: key?.from ?? [],
        ...use,
        publicKey,
        checkpoints: signed.filter((one) => one.publicKey === publicKey).length,
        backups: backups.get(id) ?? 0,
        keptFor: role === 'old' ? whyKept(use, unnamed) : [],
      };
    });
  }

  private async *inside(place: SealedPlace): AsyncGenerator<string> {
    for await (const slice of this.values.slices(place, null))
      for (const { sealed } of slice)
        try {
          yield* this.reseal.keysInside(place, sealed);
        } catch (error) {
          // Its own key is missing, and told so.
          if (!(error instanceof DomainError)) throw error;
        }
  }

  private async backups(): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const folder = this.config.env.BACKUP_DIR;
    if (!folder) return found;
    for (const name of (await backupsIn(folder)).whole) {
      const manifest = await readManifest(join(folder, name));
      for (const id of manifest ? keysOf(manifest) : []) add(found, id, 1);
    }
    return found;
  }
}

const add = (counts: Map<string, number>, key: string, n: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + n);
