import { Injectable } from '@nestjs/common';
import { Clock } from '../../../kernel/clock.js';
import { addDays, dayOf, type Day } from '../../../kernel/day.js';
import { InvalidInputError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import { UnitOfWork, type Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import { ROLE_WORDS, type Role } from '../../access/index.js';
import { Calendars, nextWorkingDay, type WorkCalendar } from '../../calendar/index.js';
import { holdPeople } from '../../organisation/index.js';
import { DescribeTasks, RectificationTasks, type DescribedTask } from '../../rectification/index.js';
import { findCriteriaErrors, type CriteriaAnswers } from '../domain/criteria.js';
import { type ChainLink, type LinkRule, type Signer, type SignerRule } from '../domain/links.js';
import { NoSignerError, NotDoneError, RunningError } from '../domain/write-off-errors.js';
import { WriteOffLinkRow } from '../persistence/write-off-link.entity.js';
import { WriteOffRow } from '../persistence/write-off.entity.js';
import { WriteOffRules } from './write-off-rules.js';
import { WriteOffs } from './write-offs.js';

const UNIT_WORDS: Record<string, string> = {
  lead: '牵头',
  assist: '配合',
  street: '属地',
  supervise: '督导',
};

/** 申请销号: the lead unit says how the criteria are met, and the chain begins as it stands now. */
@Injectable()
export class ApplyForWriteOff {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly describe: DescribeTasks,
    private readonly rules: WriteOffRules,
    private readonly writeOffs: WriteOffs,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** Throws NotDoneError, InvalidInputError for a criterion without words, RunningError, NoSignerError. */
  async run(actor: Actor, taskId: string, version: number, criteria: CriteriaAnswers): Promise<void> {
    const now = this.clock.now();
    await this.uow.run(async (tx) => {
      const task = await this.tasks.requireOpen(tx, actor, 'rectification.report', taskId, version, ['lead']);
      const [last] = await this.writeOffs.rounds(tx, taskId);
      if (last && !last.reboundAt) throw new RunningError({ number: task.number });
      const [described] = await this.describe.of(tx, [task]);
      if (described!.status !== 'done') {
        const today = dayOf(now);
        const open = described!.milestones.filter(({ doneOn }) => doneOn === null || doneOn > today);
        throw new NotDoneError({ count: open.length });
      }
      const errors = findCriteriaErrors(criteria);
      if (errors.length > 0) throw new InvalidInputError(errors);
      const { links: rules } = await this.rules.inForce(tx, task.campaignId);
      const links = await this.frozen(tx, rules, described!);
      const round = (last?.round ?? 0) + 1;
      const row: WriteOffRow = {
        id: newId(),
        taskId,
        round,
        version: 1,
        links,
        criteria,
        startedAt: now,
        startedByName: actor.name,
        changedByName: actor.name,
        writtenOffAt: null,
        reboundAt: null,
        reboundFoundOn: null,
        reboundReason: null,
        reboundByName: null,
      };
      await tx.insert(WriteOffRow, row as never);
      const planned = planOf(links, dayOf(now), await this.calendars.load(tx));
      for (const { key, plannedOn } of planned)
        await tx.insert(WriteOffLinkRow, { id: newId(), writeOffId: row.id, key, attempt: 1, plannedOn });
      // Whoever applies from an older page is told, as with every write to a task.
      await this.tasks.save(tx, actor, task);
      await this.tasks.remember(tx, actor, task, 'apply', now, { data: { round } });
    });
  }

  private async frozen(tx: Tx, rules: readonly LinkRule[], task: DescribedTask): Promise<ChainLink[]> {
    const links: ChainLink[] = [];
    for (const rule of rules) {
      const signers = (await Promise.all(rule.signers.map((one) => this.resolve(tx, one, task)))).flat();
      if (signers.length === 0 && !rule.skip?.nobody) {
        const role = rule.signers.map(({ of }) => UNIT_WORDS[of] ?? '签署').join('、');
        throw new NoSignerError({ title: rule.title, role });
      }
      links.push({ ...rule, signers });
    }
    return links;
  }

  private async resolve(tx: Tx, { kind, of }: SignerRule, { units }: DescribedTask): Promise<Signer[]> {
    const unitSigner = ({ id, name }: { id: string; name: string }): Signer => ({
      kind: 'unit',
      of: id,
      name,
    });
    switch (kind) {
      case 'task-unit':
        return units.filter(({ role }) => role === of).map(({ unit }) => unitSigner(unit));
      case 'unit': {
        // Only units of the task can see what they would sign.
        const found = units.find(({ unit }) => unit.id === of);
        return found ? [unitSigner(found.unit)] : [];
      }
      case 'role':
        return [{ kind, of, name: ROLE_WORDS[of as Role].zh }];
      case 'person': {
        const [person] = await holdPeople(tx, [of]);
        return person ? [{ kind, of, name: person.name }] : [];
      }
      case 'outside':
        return [{ kind, of, name: of }];
    }
  }
}

/** The day of each link: working days one after the other, parallel links together; a publicity takes its window. */
export function planOf(
  links: readonly Pick<ChainLink, 'key' | 'stage' | 'days'>[],
  from: Day,
  calendar: WorkCalendar,
): { key: string; plannedOn: Day }[] {
  const byStage = [...new Set(links.map(({ stage }) => stage))].toSorted((a, b) => a - b);
  let day = addDays(from, 0);
  const dayOfStage = new Map<number, Day>();
  for (const stage of byStage) {
    const days = Math.max(...links.filter((one) => one.stage === stage).map((one) => one.days));
    for (let count = 0; count < days; count += 1) day = nextWorkingDay(day, calendar);
    dayOfStage.set(stage, day);
  }
  return links.map(({ key, stage }) => ({ key, plannedOn: dayOfStage.get(stage)! }));
}
