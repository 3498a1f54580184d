import type { INestApplicationContext } from '@nestjs/common';
import type { ManualClock } from '../../kernel/clock.js';
import { addDays, at, dayOf, type Day } from '../../kernel/day.js';
import { plusMillis, type Instant } from '../../kernel/instant.js';
import type { Actor } from '../../modules/access/index.js';
import {
  AddNote,
  AllegationRow,
  CaseEvidence,
  CaseVisits,
  EvidenceRules,
  CaseRow,
  DispatchCases,
  PublishCase,
  RegisterCase,
  ReportCase,
  ReturnCase,
  SignCase,
  SendBackCase,
  VerifyCase,
} from '../../modules/cases/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DemoDistrict } from './demo-district.js';
import { batchOf } from './demo-district.js';
import { drawnPhoto } from './drawn-photo.js';
import type { Fate, Story } from './stories.js';

const MINUTE = 60_000;
/** What has to have happened for a case to have come that far. */
const BEFORE: Record<Fate, readonly Step[]> = {
  registered: [],
  dispatched: ['dispatch'],
  returned: ['dispatch', 'return'],
  signed: ['dispatch', 'sign'],
  rectifying: ['dispatch', 'sign', 'note'],
  reported: ['dispatch', 'sign', 'note', 'report'],
  'sent-back': ['dispatch', 'sign', 'note', 'report', 'send-back'],
  'stage-closed': ['dispatch', 'sign', 'note', 'report', 'stage-close'],
  closed: ['dispatch', 'sign', 'note', 'report', 'close'],
  published: ['dispatch', 'sign', 'note', 'report', 'close', 'publish'],
};
type Step =
  'dispatch' | 'return' | 'sign' | 'note' | 'report' | 'send-back' | 'stage-close' | 'close' | 'publish';

/** Takes one case through its story with the real use cases, under a clock that stands where the story stands. */
export class LiveCase {
  private caseId = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: ManualClock,
    private readonly present: Instant,
    private readonly district: DemoDistrict,
    private readonly story: Story,
    private readonly serial: number,
  ) {}

  async run(): Promise<void> {
    await this.register();
    for (const step of BEFORE[this.story.fate]) {
      this.clock.set(this.momentOf(step));
      await this.take(step);
    }
  }

  private async register(): Promise<void> {
    const { campaign, units, actors } = this.district;
    const { ago, street, lead, title, content, medium, label, isKey, channel } = this.story;
    this.clock.set(this.on(0, '10:05'));
    const number = dayOf(this.on(-1, '12:00')).replaceAll('-', '');
    const letter = channel === 'LETTER' ? 'X' : 'D';
    this.caseId = await this.get(RegisterCase).run(
      actors.get('zhoumin')!,
      {
        campaignId: campaign.id,
        batchId: (await batchOf(this.app, campaign.id, ago)).id,
        acceptanceNo: `${isKey ? '*' : ''}${letter}3YL${number}${String(this.serial).padStart(4, '0')}`,
        channel,
        isKeyCase: isKey,
        title,
        content,
        place: null,
        streetId: units.get(street)!.id,
        pollutionTypes: [{ medium, label }],
        allegations: [title],
        leadUnitId: units.get(lead ?? street)!.id,
        assistUnitIds: lead ? [units.get(street)!.id] : [],
      },
      null,
    );
  }

  private async take(step: Step): Promise<unknown> {
    const id = this.caseId;
    const row = await this.get(UnitOfWork).reads.findOneByOrFail(CaseRow, { id });
    const { version } = row;
    const { actors } = this.district;
    const reviewer = actors.get('shenhe')!;
    const note = null;
    switch (step) {
      case 'dispatch':
        await this.get(DispatchCases).run(actors.get('zhoumin')!, [{ caseId: id, version }]);
        return undefined;
      case 'sign':
        return this.get(SignCase).run(this.handler, id, version);
      case 'return':
        return this.get(ReturnCase).run(
          this.handler,
          id,
          version,
          'WRONG_AREA',
          '该点位在石桥镇辖区内，请改派。',
        );
      case 'note':
        return this.get(AddNote).run(this.handler, id, '已到现场，要求当事人立即整改，三日内复查。');
      case 'report':
        return this.report(version);
      case 'send-back':
        return this.get(SendBackCase).run(reviewer, id, version, '整改后照片角度不符，请在同一位置补拍。');
      case 'stage-close':
        return this.get(VerifyCase).stageClose(
          reviewer,
          id,
          version,
          { note },
          '工程完工并通过验收',
          this.milestone,
        );
      case 'close':
        return this.get(VerifyCase).close(reviewer, id, version, { note: '措施到位' });
      case 'publish':
        return this.get(PublishCase).run(actors.get('chenli')!, id, version);
    }
  }

  private async report(version: number): Promise<void> {
    for (const kind of ['before', 'after'] as const) {
      await this.get(CaseEvidence).add(this.handler, this.caseId, {
        bytes: drawnPhoto(kind, this.serial),
        name: kind === 'before' ? '整改前.png' : '整改后.png',
        kind,
        point: '现场',
        takenAt: this.on(
          kind === 'before' ? 0 : Math.min(2, this.story.ago),
          kind === 'before' ? '15:12' : '16:40',
        ),
        sha256: null,
      });
    }
    await this.addDemanded();
    const rows = await this.get(UnitOfWork).reads.findBy(AllegationRow, { caseId: this.caseId });
    const staged = this.story.fate === 'stage-closed';
    await this.get(ReportCase).run(this.handler, this.caseId, version, {
      finding: `经现场核查，${this.story.title}，情况${this.story.verdict === 'TRUE' ? '属实' : '部分属实'}。`,
      handling: '责令立即整改，当事人已清理现场并完善设施；属地安排专人巡查，防止反弹。',
      accountability: null,
      closureGoal: null,
      allegations: rows.map(({ id }) => ({ id, verdict: this.story.verdict, ground: '现场核查' })),
      measures: [{ kind: 'ORDERED_TO_RECTIFY', amount: 1 }],
      proposal: staged ? 'stage-close' : 'close',
      milestone: staged ? '工程完工并通过验收' : null,
      milestoneOn: staged ? this.milestone : null,
    });
  }

  /** The papers that its kind of pollution asks for, a look at the spot, and what the people around say. */
  private async addDemanded(): Promise<void> {
    const reads = this.get(UnitOfWork).reads;
    const rules = this.get(EvidenceRules);
    const found = await reads.findOneByOrFail(CaseRow, { id: this.caseId });
    const kinds = await rules.kinds(reads);
    for (const code of (await rules.fitting(reads, found, dayOf(this.present))).flatMap(
      ({ papers }) => papers,
    )) {
      await this.get(CaseEvidence).add(this.handler, this.caseId, {
        bytes: drawnPhoto('after', this.serial),
        name: `${kinds.find((kind) => kind.code === code)?.zh ?? code}.png`,
        kind: 'document',
        point: null,
        takenAt: null,
        sha256: null,
        paperKind: code,
      });
    }
    const visits = this.get(CaseVisits);
    await visits.addSiteVisit(this.handler, this.caseId, {
      visitedAt: this.on(0, '15:00'),
      people: [{ name: this.handler.name, unit: this.handler.unitName }],
      leader: null,
      seen: `现场${this.story.title}，已当场告知整改要求。`,
      readings:
        this.story.medium === 'NOISE' ? [{ item: '夜间噪声', value: 53.5, unit: 'dB(A)', limit: 50 }] : [],
      photos: [],
    });
    await visits.addTalk(this.handler, this.caseId, {
      visitedOn: dayOf(this.on(Math.min(2, this.story.ago), '16:00')),
      counted: 'household',
      asked: 12,
      satisfied: 10,
      partly: 1,
      unsatisfied: 1,
      wishes: '希望长期保持，不要反弹。',
      followUp: '社区每周回看一次。',
    });
  }

  /** Whoever works for the lead unit. */
  private get handler(): Actor {
    const { street, lead } = this.story;
    const wanted = this.district.units.get(lead ?? street)!.id;
    const people = [...this.district.actors.values()].filter(({ unitId }) => unitId === wanted);
    const found = people.find(({ role }) => role === 'street-user' || role === 'department-user');
    if (!found) throw new Error(`nobody in the demo works for ${lead ?? street}`);
    return found;
  }

  /** Of the two stage-closed cases one is ahead and one has passed. */
  private get milestone(): Day {
    return addDays(dayOf(this.present), this.serial % 2 === 0 ? -4 : 25);
  }

  private momentOf(step: Step): Instant {
    const later = Math.min(this.story.ago, 1);
    const times: Record<Step, Instant> = {
      dispatch: this.on(0, '10:40'),
      return: this.on(0, '11:30'),
      sign: this.on(0, '11:20'),
      note: this.on(later, '15:30'),
      report: this.on(Math.min(this.story.ago, 4), '17:10'),
      'send-back': this.on(Math.min(this.story.ago, 5), '10:10'),
      'stage-close': this.on(Math.min(this.story.ago, 5), '10:20'),
      close: this.on(Math.min(this.story.ago, 5), '10:30'),
      publish: this.on(Math.min(this.story.ago, 7), '09:30'),
    };
    return times[step];
  }

  /** A time of day so many days after the hand-over, and never ahead of the present. */
  private on(daysAfter: number, time: string): Instant {
    const moment = at(addDays(dayOf(this.present), daysAfter - this.story.ago), time);
    const latest = plusMillis(this.present, -MINUTE);
    return moment < latest ? moment : latest;
  }

  private get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get(type as never, { strict: false });
  }
}
