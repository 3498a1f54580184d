import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { dayOf, type Day } from '../../../kernel/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { requirePermission, type Actor } from '../../access/index.js';
import { DescribeTasks, RectificationTasks } from '../../rectification/index.js';
import { NotYourTurnError } from '../domain/write-off-errors.js';
import { fillNotice } from '../domain/paper-words.js';
import { receiverWords, type Receiver } from '../domain/receiver.js';
import type { PublicityWindow } from '../domain/window.js';
import { longDay, windowWords } from '../domain/written-days.js';
import { PaperTexts } from './paper-texts.js';
import { PublishNotice } from './publish-notice.js';
import { WriteOffs } from './write-offs.js';

export interface DraftedNotice {
  title: string;
  body: string;
  window: PublicityWindow;
  receiver: Receiver;
}

const LONGEST_TITLE = 200;

/** The notice as the template writes it, for somebody to read, mend and approve. */
@Injectable()
export class DraftNotice {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly describe: DescribeTasks,
    private readonly writeOffs: WriteOffs,
    private readonly publish: PublishNotice,
    private readonly texts: PaperTexts,
    private readonly clock: Clock,
  ) {}

  /** Throws NotYourTurnError where no publicity is at hand. */
  async run(actor: Actor, taskId: string, startOn: Day | null): Promise<DraftedNotice> {
    requirePermission(actor, 'rectification.manage');
    const { reads } = this.uow;
    const task = await this.tasks.require(reads, actor, 'rectification.manage', taskId);
    const [round] = await this.writeOffs.rounds(reads, taskId);
    const run = round && (await this.writeOffs.load(reads, task, round));
    const window = run && (await this.publish.preview(reads, run, startOn ?? dayOf(this.clock.now())));
    if (!window) throw new NotYourTurnError({ open: '', signers: '' });
    const { words } = await this.texts.inForce(reads);
    const [described] = await this.describe.of(reads, [task]);
    const lead = described!.units.find(({ role }) => role === 'lead');
    const facts = {
      task: task.title,
      number: task.number,
      problem: task.problem,
      goal: task.goal,
      measures: task.measures,
      result: round.criteria.effect,
      unit: lead?.unit.name ?? '',
      due: task.dueSaid ?? (task.dueOn ? longDay(task.dueOn) : '长期坚持'),
      window: windowWords(window),
      contact: receiverWords(words.receiver),
    };
    return {
      title: fillNotice(words.noticeTitle, facts).slice(0, LONGEST_TITLE),
      body: fillNotice(words.noticeBody, facts),
      window,
      receiver: words.receiver,
    };
  }
}
