import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, type Answer } from '../../support/client.js';

/** What the writers try, and what they were told. */
export interface Told {
  /** Every acceptance number that was sent at all. */
  sent: Set<string>;
  /** By acceptance number the id that the server gave. */
  registered: Map<string, string>;
  /** Ids of the cases whose dispatch was acknowledged. */
  dispatched: Set<string>;
  /** Answers that nobody should get, whatever dies. */
  wrong: string[];
  /** Tries that got no answer, or that of a process which cannot work just now. */
  unanswered: number;
}

export const nothingTold = (): Told => ({
  sent: new Set(),
  registered: new Map(),
  dispatched: new Set(),
  wrong: [],
  unanswered: 0,
});

export interface Desk {
  urls: readonly string[];
  campaignId: string;
  streetId: string;
}

const AGAIN_AFTER_MS = 60;
const DISPATCHES_EACH = 3;
/** The version of a case that nobody has touched since. */
const AS_REGISTERED = 1;
/** How a dispatch is refused that was done before. */
const MOVED_ON = new Set([409, 412]);
/** Whoever serves answers with these while a server behind it is away; the press is repeated as the device does it. */
const COME_BACK = new Set([429, 502, 503, 504]);

const isForLater = ({ status, body }: Answer): boolean =>
  COME_BACK.has(status) || (body as { code?: string } | null)?.code === 'write.lost_race';

/** An officer who logs cases one after the other, and repeats what was not answered until it is. */
export class Writer {
  private turn = 0;
  private unanswered = 0;
  private door: number;
  private client: Client | null = null;

  constructor(
    private readonly no: number,
    private readonly desk: Desk,
    private readonly told: Told,
    private readonly signal: AbortSignal,
  ) {
    this.door = no;
  }

  async work(): Promise<void> {
    while (!this.signal.aborted) await this.logOne();
  }

  private async logOne(): Promise<void> {
    this.turn += 1;
    const acceptanceNo = `D3ZZ20260${500 + this.no}${String(this.turn).padStart(4, '0')}`;
    this.told.sent.add(acceptanceNo);
    const body = {
      campaignId: this.desk.campaignId,
      acceptanceNo,
      content: `示例区梧桐街道青石巷${this.turn}号油烟直排。`,
      pollutionTypes: [],
      streetId: this.desk.streetId,
      leadUnitId: this.desk.streetId,
    };
    const kept = await this.untilAnswered<{ id: string }>('/api/cases', body);
    if (!kept) return;
    if (kept.status !== 201) {
      this.told.wrong.push(`${acceptanceNo}: ${kept.status} ${JSON.stringify(kept.body)}`);
      return;
    }
    const { id } = kept.body;
    this.told.registered.set(acceptanceNo, id);
    if (this.turn % DISPATCHES_EACH === 0) await this.dispatch(id);
  }

  /** Without a key of its own: the version says whether an unanswered try was done. */
  private async dispatch(caseId: string): Promise<void> {
    const before = this.unanswered;
    const items = [{ caseId, version: AS_REGISTERED }];
    const answer = await this.untilAnswered('/api/dispatches', { items });
    if (!answer) return;
    const wasDone = this.unanswered > before && MOVED_ON.has(answer.status);
    if (answer.status === 200 || wasDone) this.told.dispatched.add(caseId);
    else this.told.wrong.push(`dispatch of ${caseId}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }

  /** The same press with the same key, at whichever process answers; null when the run is over before. */
  private async untilAnswered<T>(path: string, body: unknown): Promise<Answer<T> | null> {
    const headers = { 'idempotency-key': randomUUID() };
    while (!this.signal.aborted) {
      try {
        const answer = await (await this.signedIn()).post<T>(path, body, headers);
        if (!isForLater(answer)) return answer;
      } catch {
        // Nobody there, or cut off in the middle.
      }
      this.told.unanswered += 1;
      this.unanswered += 1;
      this.door += 1;
      this.client = this.client?.at(this.url) ?? null;
      await wait(AGAIN_AFTER_MS);
    }
    return null;
  }

  private get url(): string {
    return this.desk.urls[this.door % this.desk.urls.length]!;
  }

  private async signedIn(): Promise<Client> {
    return (this.client ??= await Client.as({ url: this.url }, 'zhoumin'));
  }
}
