import type { Readable } from 'node:stream';
import type { Config } from '../../../platform/config/config.js';
import { askClamd } from './ask-clamd.js';

export type ScanVerdict = { state: 'clean' } | { state: 'infected'; virus: string } | { state: 'away' };

/** Asks the virus scanner of the configuration, if there is one. */
export class VirusScanner {
  private readonly address: { host: string; port: number } | null;
  /** What becomes of a file while the scanner is away. */
  readonly whenAway: 'accept' | 'refuse';

  constructor({ env }: Pick<Config, 'env'>) {
    const url = env.CLAMAV_URL ? new URL(env.CLAMAV_URL) : null;
    this.address = url && { host: url.hostname, port: Number(url.port) };
    this.whenAway = env.CLAMAV_AWAY;
  }

  /** Null where nothing is scanned. */
  async scan(open: () => Promise<Readable> | Readable): Promise<ScanVerdict | null> {
    if (!this.address) return null;
    const answer = await askClamd(this.address, await open()).catch(() => '');
    if (/\bOK$/.test(answer)) return { state: 'clean' };
    const virus = /^stream: (.+) FOUND$/.exec(answer)?.[1];
    return virus ? { state: 'infected', virus } : { state: 'away' };
  }
}
