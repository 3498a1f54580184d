import type { INestApplicationContext, Type } from '@nestjs/common';
import type { ManualClock } from '../../kernel/clock.js';
import { addDays, at, dayOf, type Day } from '../../kernel/day.js';
import type { Instant } from '../../kernel/instant.js';
import type { Actor } from '../../modules/access/index.js';
import { BY_HAND } from '../../modules/cases/index.js';
import { RectificationTaskRow } from '../../modules/rectification/index.js';
import {
  ApplyForWriteOff,
  DraftNotice,
  LinkFiles,
  Objections,
  PaperTexts,
  PROPOSED_LINKS,
  PROPOSED_WORDS,
  PublicityRow,
  PublishNotice,
  RecordRebound,
  SendBack,
  SignLink,
  WriteOffLinkRow,
  WriteOffRow,
} from '../../modules/write-off/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DemoDistrict } from './demo-district.js';
import { drawnPhoto } from './drawn-photo.js';
import { DEMO_WRITE_OFFS, type DemoWriteOff } from './write-off-tasks.js';

const RECEIVER = {
  office: '云岭区整改办',
  phone: '010-5555 0101',
  address: '云岭区府前路 1 号',
  email: 'zgb@duban.example',
};

/** The chain under way at each place that is worth a look: refused once, in publicity, at the leader, through, and back. */
export async function writeOffs(
  app: INestApplicationContext,
  clock: ManualClock,
  present: Instant,
  district: DemoDistrict,
): Promise<void> {
  const bureau = district.actors.get('chenli')!;
  clock.set(at(addDays(dayOf(present), -200), '10:00'));
  await app.get(PaperTexts, { strict: false }).set(bureau, 0, { ...PROPOSED_WORDS, receiver: RECEIVER });
  for (const story of DEMO_WRITE_OFFS)
    await new LiveWriteOff(app, clock, dayOf(present), district, story).run();
}

class LiveWriteOff {
  private taskId = '';

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: ManualClock,
    private readonly today: Day,
    private readonly district: DemoDistrict,
    private readonly story: DemoWriteOff,
  ) {}

  async run(): Promise<void> {
    const { title, milestones, end, by, effect } = this.story;
    this.taskId = (await this.reads.findOneByOrFail(RectificationTaskRow, { title })).id;
    const began = Math.max(...milestones.map(([, , done]) => done!)) + 2;
    this.at(began, '09:10');
    const criteria = {
      offences: '已责令改正，立案处罚 1 家。',
      effect,
      'look-alikes': '辖区内同类点位已排查，未发现新问题。',
      mechanism: '纳入网格日常巡查，每月抽查。',
    };
    const { version } = await this.task();
    await this.get(ApplyForWriteOff).run(this.actor(by), this.taskId, version, criteria);
    await this.toAcceptance(began);
    if (end === 'acceptance') {
      this.at(began + 5, '15:20');
      await this.photo('acceptance');
      const back = { to: 'self-check', reason: '2 家台账缺清运联单，补齐后再报。' };
      await this.get(SendBack).run(
        this.actor('chenli'),
        this.taskId,
        await this.version(),
        'acceptance',
        back,
        BY_HAND,
      );
      await this.toAcceptance(began + 8);
      return;
    }
    this.at(began + 5, '10:30');
    await this.photo('acceptance');
    await this.sign('chenli', 'acceptance', '现场核查与台账一致，同意通过验收。');
    this.at(began + 7, '14:00');
    await this.sign(this.story.supervisor, 'joint-review', '同意。');
    await this.publicity(end === 'publicity' ? -3 : began + 9);
    if (end === 'publicity' || end === 'leader') return;
    await this.toTheEnd();
    if (end === 'rebounded') await this.rebound();
  }

  private async toAcceptance(day: number): Promise<void> {
    this.at(day, '09:40');
    await this.sign(this.story.by, 'self-check', '已逐条自查，措施全部落实。');
    this.at(day + 2, '16:00');
    await this.sign(this.story.head, 'unit-opinion', '情况属实，同意申请验收。');
  }

  /** A notice from that day on; signed on the day after its last one, where that is over. */
  private async publicity(day: number): Promise<void> {
    this.at(day, '08:50');
    const bureau = this.actor('chenli');
    const startOn = this.on(day);
    const { title, body, receiver } = await this.get(DraftNotice).run(bureau, this.taskId, startOn);
    const notice = { title, body, receiver, startOn, place: '区政府网站' };
    await this.get(PublishNotice).run(bureau, this.taskId, await this.version(), 'publicity', notice);
    const objections = this.get(Objections);
    this.at(day + 1, '11:15');
    const text = '有一处边角没有处理到位。';
    const receivedOn = this.on(day + 1);
    const id = await objections.record(bureau, this.taskId, await this.version(), receivedOn, text);
    if (this.story.end === 'publicity') return;
    this.at(day + 2, '17:05');
    const answer = { outcome: 'dismissed', text: '经现场复核，该处不在整改范围，已向反映人说明。' } as const;
    await objections.answer(bureau, this.taskId, await this.version(), id, answer);
    const { id: writeOffId } = await this.round();
    const { endOn } = await this.reads.findOneByOrFail(PublicityRow, { writeOffId });
    this.clock.set(at(addDays(endOn, 1), '09:30'));
    await this.sign('chenli', 'publicity', '公示期满，异议已答复。');
  }

  private async toTheEnd(): Promise<void> {
    await this.sign('fengqi', 'leader', '同意销号。');
    await this.photo('city-review', '市级复核意见');
    const paper = { paperBy: '市整改办', documentNo: '市整改〔演示〕8 号' };
    await this.sign('chenli', 'city-review', '复核通过。', paper);
    await this.sign('chenli', 'filing', '已报备。');
    await this.sign('chenli', 'close', '准予销号。');
  }

  private async rebound(): Promise<void> {
    this.at(-6, '21:40');
    const { version } = await this.task();
    await this.get(RecordRebound).run(this.actor('chenli'), this.taskId, version, {
      foundOn: this.on(-7),
      reason: '夜查发现 2 处露天烧烤复出。',
      what: '取缔复出 2 处并驻点值守',
      plannedOn: this.on(15),
    });
  }

  private async sign(
    who: string,
    key: string,
    opinion: string,
    paper: { paperBy: string | null; documentNo: string | null } = { paperBy: null, documentNo: null },
  ): Promise<void> {
    const { checklist: ticks } = PROPOSED_LINKS.find((link) => link.key === key)!;
    const signing = { opinion, ticks, actualOn: null, ...paper };
    await this.get(SignLink).run(this.actor(who), this.taskId, await this.version(), key, signing, BY_HAND);
  }

  /** A drawn photo of the site, or as a paper of that name. */
  private async photo(key: string, paper: string | null = null): Promise<void> {
    const { id: writeOffId } = await this.round();
    const [link] = await this.reads.find(WriteOffLinkRow, {
      where: { writeOffId, key },
      order: { attempt: 'DESC' },
      take: 1,
    });
    await this.get(LinkFiles).add(
      this.actor('chenli'),
      { taskId: this.taskId, linkId: link!.id },
      {
        bytes: drawnPhoto('after', DEMO_WRITE_OFFS.indexOf(this.story) * 3 + (paper ? 1 : 2)),
        name: `${paper ?? '现场核查'}.png`,
        kind: paper ? 'document' : 'after',
        point: paper,
        takenAt: paper ? null : this.clock.now(),
        sha256: null,
      },
    );
  }

  private async round(): Promise<WriteOffRow> {
    const [row] = await this.reads.find(WriteOffRow, {
      where: { taskId: this.taskId },
      order: { round: 'DESC' },
      take: 1,
    });
    return row!;
  }

  private async version(): Promise<number> {
    return (await this.round()).version;
  }

  private task(): Promise<RectificationTaskRow> {
    return this.reads.findOneByOrFail(RectificationTaskRow, { id: this.taskId });
  }

  private at(day: number, time: string): void {
    this.clock.set(at(this.on(day), time));
  }

  private on(days: number): Day {
    return addDays(this.today, days);
  }

  private actor(username: string): Actor {
    return this.district.actors.get(username)!;
  }

  private get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  private get reads() {
    return this.app.get(UnitOfWork).reads;
  }
}
