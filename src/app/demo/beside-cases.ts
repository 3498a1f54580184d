import type { INestApplicationContext } from '@nestjs/common';
import { Like } from 'typeorm';
import type { ManualClock } from '../../kernel/clock.js';
import { addDays, at, dayOf, type Day } from '../../kernel/day.js';
import { plusMillis, type Instant } from '../../kernel/instant.js';
import type { Actor } from '../../modules/access/index.js';
import { Calendars } from '../../modules/calendar/index.js';
import { AnswerCall, EndCall, RaiseCall, StreetCallRow } from '../../modules/calls/index.js';
import { CaseRow } from '../../modules/cases/index.js';
import { countsOn, DeadlineRow } from '../../modules/deadlines/index.js';
import { AskExtension, DecideExtension } from '../../modules/extensions/index.js';
import { CallBacks, DrawCases, DrawnCaseRow, LookBacks, RecheckCase } from '../../modules/reviews/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DemoDistrict } from './demo-district.js';

const MINUTE = 60_000;

/** What streets ask for on their cases, and what is looked at again afterwards: told once all cases stand. */
export class BesideCases {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: ManualClock,
    private readonly present: Instant,
    private readonly district: DemoDistrict,
  ) {}

  async run(): Promise<void> {
    // In the order of the days, as everything else.
    await this.extension('东渡老街雨水口', 6, 'heqing', 'refuse');
    await this.call('梧桐里农贸市场', 6, 'liuchang', '区综合执法局', '垃圾房渗滤液直排，请到场执法。', null);
    await this.call('清溪木器加工点', 4, 'hanlei', '区综合执法局', '请协助查处夜间加工。', {
      answer: 'done',
      word: 'confirm',
    });
    await this.extension('清溪木器加工点', 3, 'hanlei', 'approve');
    await this.call('梧桐公园北门', 1, 'liuchang', '区住建局', '绿化带旁建筑垃圾不属环卫，请认领。', {
      answer: 'came',
    });
    await this.extension('青石巷健身房', 0, 'liuchang', null);
    await this.call('青石巷健身房', 0, 'liuchang', '区住建局', '请核实该楼是否可作健身经营。', null);
    await this.lookAgain();
  }

  private async extension(
    place: string,
    ago: number,
    by: string,
    decision: 'approve' | 'refuse' | null,
  ): Promise<void> {
    const found = await this.caseAt(place);
    const deadline = await this.reads.findOneByOrFail(DeadlineRow, {
      subjectType: 'case',
      subjectId: found.id,
      step: 'rectify',
      state: 'open',
      limitKind: 'outer',
    });
    this.clock.set(this.on(ago, '09:20'));
    const id = await this.get(AskExtension).run(
      this.actor(by),
      found.id,
      {
        deadlineId: deadline.id,
        reason: '连续降雨，外立面不能施工。',
        measures: '材料已到场，室内部分已完成。',
        wantedOn: await this.nextDay(deadline),
      },
      null,
    );
    this.clock.set(this.on(ago, '15:40'));
    const bureau = this.actor('chenli');
    if (decision === 'refuse')
      await this.get(DecideExtension).refuse(bureau, id, 1, '雨具和人手可以安排，请按期完成。');
    if (decision === 'approve') {
      const grant = { grantedOn: null, note: '同意，按日报进度。', documentNo: '云督函〔演示〕7 号' };
      await this.get(DecideExtension).approve(bureau, id, 1, grant);
    }
  }

  /** The first day after it that its limit counts. */
  private async nextDay({ dueOn, explanation }: DeadlineRow): Promise<Day> {
    const calendar = await this.get(Calendars).load(this.reads);
    let day = addDays(dueOn, 1);
    while (!countsOn(explanation.rule, day, calendar)) day = addDays(day, 1);
    return day;
  }

  private async call(
    place: string,
    ago: number,
    by: string,
    department: string,
    need: string,
    reply: { answer: 'came' | 'done'; word?: 'confirm' } | null,
  ): Promise<void> {
    const found = await this.caseAt(place);
    const street = this.actor(by);
    const unitIds = [this.district.units.get(department)!.id];
    this.clock.set(this.on(ago, '09:10'));
    const groupId = await this.get(RaiseCall).run(street, found.id, { unitIds, need, answerBy: null }, null);
    if (!reply) return;
    const { id } = await this.reads.findOneByOrFail(StreetCallRow, { groupId });
    const answers = [...this.district.actors.values()].find(({ unitId }) => unitId === unitIds[0])!;
    this.clock.set(this.on(ago, '11:30'));
    await this.get(AnswerCall).run(answers, id, 1, reply.answer, '已派人到场，处理后反馈。');
    this.clock.set(this.on(ago, '16:30'));
    if (reply.word) await this.get(EndCall).run(street, id, 2, reply.word, '已到位，谢谢。');
  }

  /** 抽查, 回访 and 回头看 of what is closed. */
  private async lookAgain(): Promise<void> {
    const bureau = this.actor('chenli');
    const reviewer = this.actor('shenhe');
    this.clock.set(this.on(2, '09:00'));
    const drawId = await this.get(DrawCases).run(bureau, {
      campaignId: this.district.campaign.id,
      closedFrom: addDays(dayOf(this.present), -45),
      closedTo: addDays(dayOf(this.present), -3),
      size: 3,
      seed: '云岭 0815 现场摇号',
      assigneeId: reviewer.userId,
    });
    const drawn = await this.reads.findBy(DrawnCaseRow, { drawId });
    this.clock.set(this.on(1, '14:20'));
    const finding = { result: 'ok', note: '现场整洁，设施在用。', consequence: null, dueOn: null } as const;
    await this.get(RecheckCase).record(reviewer, drawn[0]!.id, drawn[0]!.version, finding);

    this.clock.set(this.on(1, '16:00'));
    const calledOn = dayOf(this.on(1, '16:00'));
    const pleased = { reached: true, answered: 'yes', solved: 'yes', satisfied: 'yes' } as const;
    const partly = { reached: true, answered: 'yes', solved: 'partly', satisfied: 'partly' } as const;
    const missed = { reached: false, answered: null, solved: null, satisfied: null };
    const calls = this.get(CallBacks);
    const told = async (place: string, said: typeof pleased | typeof partly | typeof missed, note: string) =>
      calls.record(reviewer, (await this.caseAt(place)).id, { ...said, calledOn, note });
    await told('梧桐里烤鱼店', pleased, '夜里已经没有味道了。');
    await told('东渡广场舞', partly, '周末还有一队，音量小了。');
    await told('石桥渡口', missed, '两次没有接通，明天再打。');
    const later = addDays(dayOf(this.present), 30);
    await this.get(LookBacks).plan(bureau, (await this.caseAt('梧桐河闸口')).id, later);
  }

  private caseAt(place: string): Promise<CaseRow> {
    return this.reads.findOneByOrFail(CaseRow, { title: Like(`${place}%`) });
  }

  private actor(username: string): Actor {
    return this.district.actors.get(username)!;
  }

  /** So many days ago, and never ahead of the present. */
  private on(ago: number, time: string): Instant {
    const moment = at(addDays(dayOf(this.present), -ago), time);
    const latest = plusMillis(this.present, -MINUTE);
    return moment < latest ? moment : latest;
  }

  private get reads() {
    return this.get(UnitOfWork).reads;
  }

  private get<T>(type: abstract new (...args: never[]) => T): T {
    return this.app.get(type as never, { strict: false });
  }
}
