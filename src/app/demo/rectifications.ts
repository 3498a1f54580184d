import type { INestApplicationContext } from '@nestjs/common';
import { Like } from 'typeorm';
import type { ManualClock } from '../../kernel/clock.js';
import { addDays, at, dayOf, type Day } from '../../kernel/day.js';
import type { Instant } from '../../kernel/instant.js';
import { CaseRow } from '../../modules/cases/index.js';
import {
  OpenTask,
  RecordProgress,
  RectificationMilestoneRow,
  RectificationTaskRow,
  TickMilestone,
} from '../../modules/rectification/index.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DemoDistrict } from './demo-district.js';
import type { DemoTask } from './rectification-tasks.js';

/** 整改任务: opened by the bureau, worked on by their lead units, on the days of the story. */
export async function openRectifications(
  app: INestApplicationContext,
  clock: ManualClock,
  present: Instant,
  district: DemoDistrict,
  stories: readonly DemoTask[],
): Promise<void> {
  const told = stories.toSorted((a, b) => a.started - b.started);
  for (const story of told) await new LiveTask(app, clock, present, district, story).run();
}

class LiveTask {
  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: ManualClock,
    private readonly present: Instant,
    private readonly district: DemoDistrict,
    private readonly story: DemoTask,
  ) {}

  async run(): Promise<void> {
    const { story } = this;
    this.at(story.started, '09:30');
    const id = await this.app.get(OpenTask, { strict: false }).run(this.actor('chenli'), await this.wanted());
    const ticks = story.milestones.flatMap(([, , done], no) =>
      done === null ? [] : [{ day: done, act: () => this.tick(id, no + 1, this.on(done)) }],
    );
    const entries = story.progress.map(([day, text]) => ({ day, act: () => this.tell(id, text) }));
    for (const { day, act } of [...ticks, ...entries].toSorted((a, b) => a.day - b.day)) {
      this.at(day, '16:20');
      await act();
    }
  }

  private async wanted() {
    const { story } = this;
    const { title, source, type, problem, goal, measures, assist = [], street, supervise = [] } = story;
    return {
      title,
      source,
      type,
      problem,
      goal,
      measures,
      campaignId: this.district.campaign.id,
      sourceRound: source === 'feedback' ? '第二轮中央督察反馈' : null,
      sourceNo: story.sourceNo ?? null,
      looksLikeId: await this.taskId(story.looksLike),
      startedOn: this.on(story.started),
      dueOn: story.due === null ? null : this.on(story.due),
      dueSaid: null,
      evidenceEvery: type === 'long-term' ? 3 : null,
      partyLeader: '区委副书记 张明',
      governmentLeader: '副区长 冯启',
      owner: this.actor(story.by).name,
      leadId: this.unit(story.lead),
      assistIds: assist.map((name) => this.unit(name)),
      streetIds: street ? [this.unit(street)] : [],
      superviseIds: supervise.map((name) => this.unit(name)),
      caseIds: await this.caseIds(story.cases ?? []),
      milestones: story.milestones.map(([what, planned, , weight]) => ({
        what,
        plannedOn: this.on(planned),
        weight,
      })),
    };
  }

  private async tick(taskId: string, serial: number, doneOn: Day): Promise<void> {
    const { version } = await this.reads.findOneByOrFail(RectificationTaskRow, { id: taskId });
    const { id } = await this.reads.findOneByOrFail(RectificationMilestoneRow, { taskId, serial });
    const tick = this.app.get(TickMilestone, { strict: false });
    await tick.done(this.actor(this.story.by), taskId, version, id, doneOn);
  }

  private async tell(taskId: string, text: string): Promise<void> {
    const wanted = { month: null, text, obstacle: null };
    await this.app
      .get(RecordProgress, { strict: false })
      .run(this.actor(this.story.by), taskId, wanted, null);
  }

  private async caseIds(places: readonly string[]): Promise<string[]> {
    const found = await Promise.all(
      places.map((place) => this.reads.findBy(CaseRow, { title: Like(`%${place}%`) })),
    );
    return found.flat().map(({ id }) => id);
  }

  private async taskId(title: string | undefined): Promise<string | null> {
    if (!title) return null;
    return (await this.reads.findOneByOrFail(RectificationTaskRow, { title })).id;
  }

  /** What is told of today has happened already. */
  private at(days: number, time: string): void {
    const when = at(this.on(days), time);
    this.clock.set(when < this.present ? when : this.present);
  }

  private on(days: number): Day {
    return addDays(dayOf(this.present), days);
  }

  private unit(name: string): string {
    return this.district.units.get(name)!.id;
  }

  private actor(username: string) {
    return this.district.actors.get(username)!;
  }

  private get reads() {
    return this.app.get(UnitOfWork).reads;
  }
}
