import type { Instant } from '../../../kernel/instant.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { MadeFileRow } from '../persistence/made-file.entity.js';
import type { MadeFileKind } from './kinds.js';

/** Where one try at a file is worked on; of a try that fails nothing is left. */
export interface Bench {
  /** The file is written there. */
  path: string;
  /** How many steps it takes. */
  begin(total: number): Promise<void>;
  /** How many are done. */
  tell(written: number): Promise<void>;
  /** The path of a file that is needed on the way only. */
  aside<T>(ending: string, work: (path: string) => Promise<T>): Promise<T>;
}

export interface Made {
  fileName: string;
  /** Remembered in the transaction that says it is done. */
  remember?(tx: Tx, bytes: number, at: Instant): Promise<void>;
}

/** Writes files of one kind; begun again from the start when it was cut off. */
export interface FileMaker<Request extends object> {
  readonly kind: MadeFileKind;
  /** As the one who asked: what they may not see by now is not in it. */
  make(actor: Actor, file: MadeFileRow<Request>, bench: Bench): Promise<Made>;
}
