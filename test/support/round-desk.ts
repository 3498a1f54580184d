import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROPOSED_RULES } from '../../src/modules/dispatch-rounds/index.js';
import type { MailRow } from '../../src/modules/notices/index.js';
import { UnitRow } from '../../src/modules/organisation/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { TestApp } from './app.js';
import { Client, type Answer as Reply } from './client.js';
import { given, type District } from './given.js';

export interface Problem {
  code: string;
  detail: string;
  errors?: { field: string; code: string }[];
}
export interface Said {
  kind: 'progress' | 'no-change';
  text: string;
  reason: string;
  obstacle: string;
  expectedOn: string | null;
  ticks: { milestoneId: string; doneOn: string }[];
}
export interface FormTask {
  id: string;
  version: number;
  taskId: string;
  number: string;
  title: string;
  state: string;
  daysLate: number;
  milestones: { id: string; what: string; doneOn: string | null }[];
  last: { month: string; text: string } | null;
  answer: Said;
  files: { id: string; name: string }[];
}
export interface Form {
  unitName: string;
  rounds: { id: string; month: string; dueOn: string; endsOn: string }[];
  tasks: FormTask[];
}
export interface Round {
  id: string;
  month: string;
  dueOn: string;
  over: boolean;
  owed: number;
  answered: number;
  answeredLate: number;
  lateOpen: number;
  units: { id: string; name: string; colour: string | null; lateOpen: number; links: { id: string }[] }[];
  lines: {
    unitId: string;
    number: string;
    state: string;
    daysLate: number;
    colour: string | null;
    byToken: boolean;
  }[];
  history: { action: string; byToken: boolean }[];
}

/** What is proposed, switched on, with one light of each colour. */
export const RULES = {
  ...PROPOSED_RULES,
  on: true,
  dayOfMonth: 23,
  lights: PROPOSED_RULES.lights.filter(({ id }) => ['blue-late', 'yellow-late', 'red-behind'].includes(id)),
};

export const MAILBOX = 'zhiban@shuitou.example';

export const said = (more: Partial<Said> = {}): Said => ({
  kind: 'progress',
  text: '完成混接点改造 12 处。',
  reason: '',
  obstacle: '',
  expectedOn: null,
  ticks: [],
  ...more,
});

/** Two tasks of the first street, one of the second, one of a unit without an account, and who answers. */
export class RoundDesk {
  district: District;
  mute: UnitRow;
  officer: Client;
  street: Client;
  other: Client;

  constructor(private readonly app: () => TestApp) {}

  /** The district on 20 May, with the rules of the round set where they are wanted. */
  async start(rules: object | null = RULES): Promise<void> {
    const make = given(this.app());
    this.district = await make.district();
    const parent = await this.app().reads.findOneByOrFail(UnitRow, { kind: 'district' });
    this.mute = await make.unit('区水投公司', 'department', parent);
    const { id } = this.mute;
    await this.app()
      .get(UnitOfWork)
      .run((tx) => tx.update(UnitRow, { id }, { dutyEmail: MAILBOX }));
    await this.on('2026-05-20');
    await this.open('玉带河雨污混接改造', this.district.streets[0]!);
    await this.open('青石巷油烟整治', this.district.streets[0]!);
    await this.open('云栖湖岸线清理', this.district.streets[1]!);
    await this.open('泵站提标改造', this.mute);
    if (rules) expect((await this.setRules(rules)).status).toBe(204);
  }

  /** With the round of May opened on Monday the 25th, and everybody told. */
  async opened(): Promise<void> {
    await this.start();
    await this.on('2026-05-25');
    await this.tick();
  }

  /** A session ends with its day, so everybody signs in again. */
  async on(day: string, time = '09:05'): Promise<void> {
    this.app().setClock(day, time);
    this.officer = await Client.as(this.app(), 'chenli');
    this.street = await Client.as(this.app(), 'liuchang');
    this.other = await Client.as(this.app(), 'hanlei');
  }

  tick(): Promise<void> {
    return this.app().tick('tick.dispatch-rounds');
  }

  setRules(body: object, version = 0): Promise<Reply<Problem>> {
    return this.officer.put<Problem>('/api/dispatch-rules', body, { 'if-match': `"${version}"` });
  }

  async open(title: string, lead: UnitRow): Promise<string> {
    const answer = await this.officer.post<{ id: string }>('/api/rectifications', {
      ...this.facts(title, lead),
      caseIds: [],
      milestones: [
        { what: '排查建档', plannedOn: '2026-05-31' },
        { what: '改造完成', plannedOn: '2026-12-31' },
      ],
    });
    expect(answer.status).toBe(201);
    return answer.body.id;
  }

  /** Gives a task to another lead. */
  async handOn(taskId: string, title: string, lead: UnitRow): Promise<void> {
    const shown = await this.officer.get<{ version: number }>(`/api/rectifications/${taskId}`);
    const { status } = await this.officer.put(`/api/rectifications/${taskId}`, this.facts(title, lead), {
      'if-match': `"${shown.body.version}"`,
    });
    expect(status).toBe(204);
  }

  async form(client = this.street): Promise<Form> {
    return (await client.get<Form>('/api/dispatch-answers')).body;
  }

  async round(client = this.officer): Promise<Round> {
    const [newest] = (await client.get<Round[]>('/api/dispatch-rounds')).body;
    return (await client.get<Round>(`/api/dispatch-rounds/${newest!.id}`)).body;
  }

  save(client: Client, task: FormTask, answer: object): Promise<Reply<Problem & { version: number }>> {
    return client.put(`/api/dispatch-answers/${task.id}`, answer, { 'if-match': `"${task.version}"` });
  }

  submit(client: Client, items: { task: FormTask; answer: Said }[]): Promise<Reply<Problem>> {
    return client.post('/api/dispatch-answers/submit', {
      items: items.map(({ task: { id, version }, answer }) => ({ id, version, answer })),
    });
  }

  /** Of the round, to that person. */
  async letters(name: string): Promise<MailRow[]> {
    return (await this.app().mails()).filter(
      (mail) => mail.rule.startsWith('dispatch.') && mail.recipientName === name,
    );
  }

  sendLink(unit: UnitRow, roundId: string, address: string): Promise<Reply<Problem>> {
    return this.officer.post(`/api/dispatch-rounds/${roundId}/units/${unit.id}/link`, { address });
  }

  /** The token in the newest message that really left for that address, as the mailbox has it. */
  deliveredToken(address: string): string {
    const box = join(this.app().dataDir, 'mailbox');
    const all = readdirSync(box)
      .toSorted()
      .map((name) => readFileSync(join(box, name), 'utf8'));
    const message = all.filter((text) => text.includes(address)).at(-1) ?? '';
    const plain = message.replace(/=\r?\n/g, '').replaceAll('=23', '#');
    return /answer#([A-Za-z0-9_-]{43})/.exec(plain)?.[1] ?? '';
  }

  /** Somebody who has nothing but a link. */
  byLink<T>(token: string, method: string, path = '', body?: unknown, more = {}): Promise<Reply<T>> {
    return new Client(this.app().url).send<T>(method, `/api/public/dispatch-answers${path}`, body, {
      'x-dispatch-link': token,
      ...more,
    });
  }

  private facts(title: string, lead: UnitRow) {
    return {
      source: 'feedback',
      sourceRound: '第三轮中央督察',
      sourceNo: '第 12 项',
      title,
      problem: '雨污混接 41 处。',
      goal: '2026 年底前完成改造。',
      measures: '逐处排查，分批改造。',
      type: 'dated',
      startedOn: '2026-05-01',
      dueOn: '2026-12-31',
      leadId: lead.id,
      assistIds: [],
      streetIds: [],
      superviseIds: [],
    };
  }
}
