import { Client } from './client.js';
import type { District } from './given.js';
import { tinyPng } from './png.js';

interface Act {
  kind: string;
  opinion: string;
  byName: string;
  actualOn: string;
  paperBy: string | null;
}

export interface ShownNotice {
  id: string;
  window: { endOn: string; days: { day: string; nth: number | null; isMakeup: boolean }[] };
  objections: { id: string; outcome: string | null }[];
}

export interface ShownLink {
  key: string;
  title: string;
  state: string;
  attempt: number;
  returns: number;
  checklist: string[];
  signers: { name: string; hasSigned: boolean }[];
  missing: { what: string; zh: string }[];
  maySign: boolean;
  maySkip: boolean;
  attempts: {
    id: string;
    attempt: number;
    plannedOn: string;
    files: { id: string; isPhoto: boolean; takenAt: string | null }[];
    acts: Act[];
    notice: ShownNotice | null;
  }[];
}

export interface ShownChain {
  rounds: {
    round: number;
    version: number;
    writtenOffAt: string | null;
    rebound: { reason: string } | null;
    links: ShownLink[];
  }[];
  mayApply: boolean;
  mayManage: boolean;
}

export interface ShownTask {
  version: number;
  status: string;
  dueOn: string;
  milestones: { id: string; what: string; plannedOn: string; doneOn: string | null }[];
  history: { action: string; note: string | null; byName: string; at: string }[];
}

export interface Problem {
  code: string;
  detail: string;
  errors: { field: string; code: string }[];
}

export const CRITERIA = {
  offences: '已立案处罚 1 家。',
  effect: '复绿 118 亩，成活率 92%。',
  'look-alikes': '排查同类采石场 3 处，均已整改。',
  mechanism: '纳入林长制日常巡查。',
};

export const RECEIVER = {
  office: '区整改办',
  phone: '010-5555 0101',
  address: '示例区府前路 1 号',
  email: 'zgb@duban.example',
};

const EVERYBODY = ['chenli', 'liuchang', 'wuling', 'hanlei', 'duanxiao', 'fengqi', 'shenji'] as const;
export type Somebody = (typeof EVERYBODY)[number];

export const match = (version: number) => ({ 'if-match': `"${version}"` });

/** The people of `given` around a write-off, as their browsers: chenli keeps the ledger, liuchang leads. */
export class WriteOffDesk {
  private readonly people = new Map<Somebody, Client>();

  constructor(
    private readonly url: () => string,
    private readonly district: () => District,
  ) {}

  /** A session ends with its day, so everybody signs in again. */
  async signIn(): Promise<void> {
    for (const name of EVERYBODY) this.people.set(name, await Client.as({ url: this.url() }, name));
  }

  as(who: Somebody): Client {
    return this.people.get(who)!;
  }

  async open(more: Record<string, unknown> = {}): Promise<string> {
    const { streets, department } = this.district();
    const answer = await this.as('chenli').post<{ id: string }>('/api/rectifications', {
      source: 'feedback',
      sourceRound: '第三轮中央督察',
      sourceNo: '第 3 项',
      title: '松林采石场植被恢复',
      problem: '采石场 118 亩植被未恢复。',
      goal: '植被恢复 118 亩。',
      measures: '覆土、栽植、管护。',
      type: 'dated',
      startedOn: '2026-03-01',
      dueOn: '2026-04-30',
      dueSaid: null,
      partyLeader: null,
      governmentLeader: null,
      leadId: streets[0]!.id,
      assistIds: [],
      streetIds: [streets[0]!.id],
      superviseIds: [department.id],
      caseIds: [],
      milestones: [{ what: '复绿', plannedOn: '2026-04-20' }],
      ...more,
    });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  async task(id: string): Promise<ShownTask> {
    return (await this.as('chenli').get<ShownTask>(`/api/rectifications/${id}`)).body;
  }

  async tickAll(id: string, doneOn: string): Promise<void> {
    for (const { id: milestoneId, doneOn: known } of (await this.task(id)).milestones) {
      if (known) continue;
      const { version } = await this.task(id);
      const path = `/api/rectifications/${id}/milestones/${milestoneId}/tick`;
      const { status } = await this.as('liuchang').post(path, { doneOn }, match(version));
      expect(status).toBe(204);
    }
  }

  async chain(id: string, who: Somebody = 'chenli'): Promise<ShownChain> {
    return (await this.as(who).get<ShownChain>(`/api/rectifications/${id}/write-off`)).body;
  }

  /** Of the round that runs. */
  async link(id: string, key: string, who: Somebody = 'chenli'): Promise<ShownLink> {
    return (await this.chain(id, who)).rounds[0]!.links.find((link) => link.key === key)!;
  }

  async notice(id: string): Promise<ShownNotice> {
    return (await this.link(id, 'publicity')).attempts.at(-1)!.notice!;
  }

  async missing(id: string, key: string): Promise<string[]> {
    return (await this.link(id, key)).missing.map(({ what }) => what);
  }

  /** What is passed, left out or open, with its attempt from the second on: `acceptance2:open`. */
  async states(id: string): Promise<string> {
    return (await this.chain(id)).rounds[0]!.links.map(
      ({ key, state, attempt }) => `${key}${attempt > 1 ? attempt : ''}:${state}`,
    )
      .filter((one) => !one.endsWith('waiting'))
      .join(' ');
  }

  async apply(id: string, criteria: object = CRITERIA, who: Somebody = 'liuchang') {
    const { version } = await this.task(id);
    return this.as(who).post<Problem>(`/api/rectifications/${id}/write-off`, { criteria }, match(version));
  }

  /** A task whose lead unit has applied. */
  async applied(more: Record<string, unknown>, doneOn = '2026-04-20'): Promise<string> {
    const id = await this.open(more);
    await this.tickAll(id, doneOn);
    expect((await this.apply(id)).status).toBe(204);
    return id;
  }

  /** Does one thing to the round that runs, as seen now. */
  async act(who: Somebody, id: string, path: string, body: object, headers: Record<string, string> = {}) {
    const { version } = (await this.chain(id)).rounds[0]!;
    return this.as(who).post<Problem>(`/api/rectifications/${id}/write-off/${path}`, body, {
      ...match(version),
      ...headers,
    });
  }

  async sign(who: Somebody, id: string, key: string, more: object = {}) {
    const { checklist } = await this.link(id, key);
    return this.act(who, id, `links/${key}/sign`, { opinion: '同意', ticks: checklist, ...more });
  }

  async signed(who: Somebody, id: string, key: string, more: object = {}): Promise<void> {
    const { status, body } = await this.sign(who, id, key, more);
    expect([key, status, body?.detail]).toEqual([key, 204, undefined]);
  }

  back(who: Somebody, id: string, key: string, to: string, reason = '现场仍有裸露边坡') {
    return this.act(who, id, `links/${key}/send-back`, { to, reason });
  }

  /** A photo, or with `paper` that paper, for the attempt of now; its bytes are those of the attempt. */
  async upload(who: Somebody, id: string, key: string, paper = '', more: Record<string, string> = {}) {
    const attempt = (await this.link(id, key)).attempts.at(-1)!;
    const form = new FormData();
    form.set('kind', paper ? 'document' : 'after');
    if (paper) form.set('point', paper);
    for (const [field, value] of Object.entries(more)) form.set(field, value);
    const bytes = tinyPng(`${id}${key}${attempt.attempt}${paper}`);
    form.set('file', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'xianchang.png');
    return this.as(who).post<Problem & { id: string; sha256: string }>(
      `/api/rectifications/${id}/write-off/attempts/${attempt.id}/files`,
      form,
    );
  }

  publish(id: string, startOn: string, more: object = {}) {
    return this.act('chenli', id, 'links/publicity/notice', {
      title: '整改完成情况公示',
      body: '公示全文',
      place: '区政府网站',
      startOn,
      receiver: RECEIVER,
      ...more,
    });
  }

  /** 自查 and 单位意见. */
  async toAcceptance(id: string): Promise<void> {
    await this.signed('liuchang', id, 'self-check');
    await this.signed('wuling', id, 'unit-opinion');
  }

  /** 区级验收 with a photo, and 会审. */
  async toPublicity(id: string): Promise<void> {
    expect((await this.upload('chenli', id, 'acceptance')).status).toBe(201);
    await this.signed('chenli', id, 'acceptance');
    await this.signed('duanxiao', id, 'joint-review');
  }

  /** 审签, 市级复核 on paper, 备案, 销号. */
  async toTheEnd(id: string): Promise<void> {
    await this.signed('fengqi', id, 'leader');
    expect((await this.upload('chenli', id, 'city-review', '市级复核意见')).status).toBe(201);
    const paper = { paperBy: '市整改办 王处长', documentNo: '市整改〔2025〕8号' };
    await this.signed('chenli', id, 'city-review', paper);
    await this.signed('chenli', id, 'filing');
    await this.signed('chenli', id, 'close');
  }
}
