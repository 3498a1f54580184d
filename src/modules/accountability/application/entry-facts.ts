import { Injectable } from '@nestjs/common';
import { dayOf, type Day } from '../../../kernel/day.js';
import { Clock } from '../../../kernel/clock.js';
import { Sealing } from '../../../platform/crypto/sealing.js';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { type Actor } from '../../access/index.js';
import { CaseAccess, findPersonalData } from '../../cases/index.js';
import { Directory } from '../../organisation/index.js';
import { RectificationTasks } from '../../rectification/index.js';
import { EntryFieldsError } from '../domain/accountability-errors.js';
import { maskName } from '../domain/kinds.js';
import {
  ACCOUNTABILITY_SUBJECT,
  AccountabilityEntryRow,
} from '../persistence/accountability-entry.entity.js';
import { AccountabilityKindRow } from '../persistence/accountability-kind.entity.js';
import { AccountabilityLinkRow } from '../persistence/accountability-link.entity.js';

/** What is typed of an act. */
export interface EntryInput {
  kind: string;
  amount: number;
  fineFen: number | null;
  happenedOn: Day;
  streetId: string | null;
  campaignId: string | null;
  body: string;
  documentNo: string | null;
  /** A company, or a person whose name is sealed; a change that leaves it out keeps it. */
  subject: string | null;
  text: string | null;
  caseIds: readonly string[];
  taskIds: readonly string[];
}

type Columns = Pick<
  AccountabilityEntryRow,
  | 'kind'
  | 'amount'
  | 'fineFen'
  | 'happenedOn'
  | 'streetId'
  | 'campaignId'
  | 'body'
  | 'documentNo'
  | 'subject'
  | 'sealed'
  | 'text'
>;

/** Makes rows of what was typed: checks it, seals the name, finds what it belongs to. */
@Injectable()
export class EntryFacts {
  constructor(
    private readonly sealing: Sealing,
    private readonly access: CaseAccess,
    private readonly tasks: RectificationTasks,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** Throws EntryFieldsError that names every field. */
  async columnsOf(tx: Tx, input: EntryInput, before: AccountabilityEntryRow | null): Promise<Columns> {
    const kind = await tx.findOneBy(AccountabilityKindRow, { key: input.kind });
    const isPerson = kind?.about === 'person';
    const keeps = before !== null && input.subject === null && before.kind === input.kind;
    const isOffered = kind?.active || before?.kind === input.kind;
    const wrong = [...wrongIn(input, isOffered ? kind : null, dayOf(this.clock.now()), keeps)];
    const [street] = input.streetId ? await this.directory.unitsByIds(tx, [input.streetId]) : [];
    if (input.streetId && street?.kind !== 'street')
      wrong.push(['streetId', '没有这个街道。', 'There is no such street.']);
    if (wrong.length > 0) throw new EntryFieldsError(wrong);
    const { caseIds: _cases, taskIds: _tasks, subject, ...columns } = input;
    if (keeps) return { ...columns, subject: before.subject, sealed: before.sealed };
    return {
      ...columns,
      subject: isPerson && subject ? maskName(subject) : subject,
      sealed: isPerson && subject ? this.sealing.sealText(ACCOUNTABILITY_SUBJECT, subject) : null,
    };
  }

  /** Sets anew what it belongs to, in the order given. Throws NotFoundError for a case or a task out of reach. */
  async link(tx: Tx, actor: Actor, entryId: string, { caseIds, taskIds }: EntryInput): Promise<void> {
    for (const id of caseIds) await this.access.require(tx, actor, 'case.read', id);
    for (const id of taskIds) await this.tasks.require(tx, actor, 'rectification.read', id);
    await tx.delete(AccountabilityLinkRow, { entryId });
    const links = [
      ...caseIds.map((subjectId) => ({ subjectId, subjectType: 'case' as const })),
      ...taskIds.map((subjectId) => ({ subjectId, subjectType: 'task' as const })),
    ].map((link, at) => ({ ...link, entryId, serial: at + 1 }));
    if (links.length > 0) await tx.insert(AccountabilityLinkRow, links);
  }
}

type Wrong = readonly [field: string, zh: string, en: string];

function* wrongIn(
  { amount, fineFen, happenedOn, subject, text, body, documentNo }: EntryInput,
  kind: AccountabilityKindRow | null,
  today: Day,
  keeps: boolean,
): Generator<Wrong> {
  if (!kind) yield ['kind', '没有这个种类，请从列表里选。', 'There is no such kind; choose one of the list.'];
  if (happenedOn > today) yield ['happenedOn', '日期不能晚于今天。', 'The day cannot lie ahead.'];
  if (kind && kind.about !== 'none' && !subject && !keeps)
    yield kind.about === 'person'
      ? ['subject', '请填姓名；姓名会加密保存，平时只显示“崔某某”。', 'Name the person; the name is sealed.']
      : ['subject', '请填单位名称。', 'Name the company.'];
  if (kind && kind.about !== 'none' && amount !== 1)
    yield ['amount', '有对象的一项只登一个，几个对象请分别登记。', 'One entry for each person or company.'];
  if (fineFen !== null && kind?.measure !== 'PENALTY_CASE')
    yield ['fine', '只有立案处罚才填罚款。', 'Only a penalty case has a fine.'];
  for (const [field, value] of [
    ['text', text],
    ['body', body],
    ['documentNo', documentNo],
  ] as const)
    if (value && findPersonalData(value).some(({ kind: of }) => of === 'phone' || of === 'id-number'))
      yield [field, '不能写电话号码、身份证号。', 'No telephone or identity numbers here.'];
}
