import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/ids.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../access/index.js';
import type { CampaignRow } from '../../campaigns/index.js';
import { MEDIA } from '../../cases/index.js';
import { Directory, type UnitRow } from '../../organisation/index.js';
import { fillLetter, type LetterFigures } from '../domain/fill-letter.js';
import type { LetterTemplate } from '../domain/letter-template.js';
import type { BatchRange, NamedBatches } from '../domain/period.js';
import type { RankedStreet } from '../domain/rank-streets.js';
import type { Addressee, ListedCase } from '../persistence/letter-content.js';
import type { WrittenReminderRunRow } from '../persistence/written-reminder-run.entity.js';
import { WrittenReminderRow } from '../persistence/written-reminder.entity.js';
import { ListedCases } from './listed-cases.js';

export interface LetterTo {
  run: WrittenReminderRunRow;
  campaign: CampaignRow;
  street: RankedStreet;
  unit: UnitRow;
  /** The cases of the street, the most urgent first. */
  ids: readonly string[];
  template: LetterTemplate;
}

/** Drafts one letter: its list as it stands, the figures of that list, and the words filled with them. */
@Injectable()
export class WriteLetter {
  constructor(
    private readonly lists: ListedCases,
    private readonly directory: Directory,
  ) {}

  async write(tx: Tx, actor: Actor, { run, campaign, street, unit, ids, template }: LetterTo): Promise<void> {
    const cases = await this.lists.of(tx, campaign, ids);
    const figures: LetterFigures = {
      campaign: campaign.name,
      street: unit.name,
      from: run.fromDay,
      to: run.toDay,
      batches: named(run.content.batches),
      batchesBefore: named(run.content.batchesBefore),
      place: street.place,
      streets: run.content.streets,
      cases: cases.length,
      total: run.content.total,
      media: countMedia(cases),
      repeats: cases.filter(({ isRepeat }) => isRepeat).length,
      overdue: cases.filter(({ late }) => late).length,
      before: street.before,
      asOf: run.takenAt,
    };
    const letter: Partial<WrittenReminderRow> = {
      id: newId(),
      runId: run.id,
      unitId: unit.id,
      place: street.place,
      status: 'draft',
      version: 1,
      title: template.title,
      body: fillLetter(template.body, figures),
      office: template.office,
      addressees: await this.heads(tx, unit),
      figures,
      cases,
      changedByName: actor.name,
    };
    await tx.insert(WrittenReminderRow, letter as never);
  }

  /** 党工委书记、办事处主任: the heads of the street by the organisation. */
  private async heads(tx: Tx, { id }: UnitRow): Promise<Addressee[]> {
    const people = await this.directory.usersOfUnit(tx, id, ['street-head']);
    return people.map(({ id: userId, name, title }) => ({ userId, name, title }));
  }
}

/** Without the ids: a letter says what they are called. */
function named(range: BatchRange | null | undefined): NamedBatches | null {
  return range ? { from: range.from, to: range.to, count: range.count } : null;
}

/** The most first; in the order of the kinds where they are equal. */
function countMedia(cases: readonly ListedCase[]): LetterFigures['media'] {
  return MEDIA.map((medium) => ({
    medium,
    cases: cases.filter(({ media }) => media.includes(medium)).length,
  }))
    .filter((one) => one.cases > 0)
    .toSorted((one, other) => other.cases - one.cases);
}
