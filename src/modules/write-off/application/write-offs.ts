import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock } from '../../../kernel/clock.js';
import { dayOf } from '../../../kernel/day.js';
import { NotFoundError, StaleVersionError } from '../../../kernel/errors.js';
import { newId } from '../../../kernel/ids.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Evidence, type EvidenceFileRow } from '../../evidence/index.js';
import { DescribeTasks, RectificationTasks, type RectificationTaskRow } from '../../rectification/index.js';
import { standingOf, type Act, type ChainStanding, type LinkStanding } from '../domain/chain.js';
import { missingOf, type Missing } from '../domain/missing.js';
import { isSitePhoto } from '../domain/site-photo.js';
import { isSigner } from '../domain/turn.js';
import { EndedError, NotYourTurnError } from '../domain/write-off-errors.js';
import { PublicityObjectionRow } from '../persistence/publicity-objection.entity.js';
import { PublicityRow } from '../persistence/publicity.entity.js';
import { WriteOffActRow } from '../persistence/write-off-act.entity.js';
import { WriteOffLinkRow } from '../persistence/write-off-link.entity.js';
import { WriteOffRow } from '../persistence/write-off.entity.js';

/** A run as it stands. */
export interface Run {
  row: WriteOffRow;
  task: RectificationTaskRow;
  rows: WriteOffActRow[];
  acts: Act[];
  standing: ChainStanding;
}

type NewAct = Pick<WriteOffActRow, 'kind' | 'opinion' | 'actualOn'> &
  Partial<Pick<WriteOffActRow, 'signer' | 'backTo' | 'ticks' | 'paperBy' | 'documentNo'>>;

/** Loads a run with what its acts say, and appends to them. */
@Injectable()
export class WriteOffs {
  constructor(
    private readonly tasks: RectificationTasks,
    private readonly describe: DescribeTasks,
    private readonly evidence: Evidence,
    private readonly clock: Clock,
  ) {}

  /** The rounds of a task, the newest first. */
  rounds(reads: Reads, taskId: string): Promise<WriteOffRow[]> {
    return reads.find(WriteOffRow, { where: { taskId }, order: { round: 'DESC' } });
  }

  async load(reads: Reads, task: RectificationTaskRow, row: WriteOffRow): Promise<Run> {
    const rows = await reads.find(WriteOffActRow, {
      where: { writeOffId: row.id },
      order: { serial: 'ASC' },
    });
    const acts = rows.map(actOf);
    return { row, task, rows, acts, standing: standingOf(row.links, acts) };
  }

  /** The round that runs, for one who has a part in its task. Throws NotFoundError, StaleVersionError, EndedError. */
  async requireOpen(tx: Tx, actor: Actor, taskId: string, version: number): Promise<Run> {
    const task = await this.tasks.require(tx, actor, 'write-off.sign', taskId);
    const [row] = await this.rounds(tx, taskId);
    if (!row) throw new NotFoundError();
    if (row.version !== version) throw new StaleVersionError({ by: row.changedByName });
    if (row.writtenOffAt) throw new EndedError();
    return this.load(tx, task, row);
  }

  /** A link whose turn it is. Throws NotYourTurnError. */
  requireLink({ standing }: Run, key: string): LinkStanding {
    const found = standing.open.find(({ link }) => link.key === key);
    if (found) return found;
    const open = standing.open.map(({ link }) => link.title).join('、');
    throw new NotYourTurnError({ open, signers: namesOf(standing.open) });
  }

  /** May put files to a link and send it back: one of its signers, or whoever keeps the ledger. */
  isPartOf(actor: Actor, { link }: LinkStanding): boolean {
    const keepsLedger = can(actor, 'rectification.manage');
    return keepsLedger || link.signers.some((signer) => isSigner(signer, actor, keepsLedger));
  }

  attempts(reads: Reads, writeOffId: string): Promise<WriteOffLinkRow[]> {
    return reads.find(WriteOffLinkRow, { where: { writeOffId }, order: { id: 'ASC' } });
  }

  async attempt(reads: Reads, { row }: Run, { link, attempt }: LinkStanding): Promise<WriteOffLinkRow> {
    return reads.findOneByOrFail(WriteOffLinkRow, { writeOffId: row.id, key: link.key, attempt });
  }

  /** What has to be there before this link is signed. */
  async missing(reads: Reads, run: Run, link: LinkStanding): Promise<Missing[]> {
    const { id } = await this.attempt(reads, run, link);
    const files = usable(await this.evidence.of(reads, id));
    const notice = await reads.findOneBy(PublicityRow, { linkId: id });
    const unanswered = notice ? await countOpen(reads, notice.id) : 0;
    const [described] = await this.describe.of(reads, [run.task]);
    return missingOf(link, {
      photos: files.filter(isSitePhoto).length,
      papers: files.flatMap(({ point }) => point ?? []),
      notice: notice && { endOn: notice.endOn, unanswered },
      measuresDone: ['done', 'written-off'].includes(described!.status),
      today: dayOf(this.clock.now()),
    });
  }

  /** Appends what was done; the version goes up, so that whoever saw the chain before is told. Throws StaleVersionError. */
  async append(tx: Tx, actor: Actor, run: Run, at: LinkStanding, act: NewAct): Promise<void> {
    await this.raise(tx, actor, run.row);
    await tx.insert(WriteOffActRow, {
      signer: null,
      backTo: null,
      ticks: [],
      paperBy: null,
      documentNo: null,
      ...act,
      id: newId(),
      writeOffId: run.row.id,
      serial: run.rows.length + 1,
      link: at.link.key,
      attempt: at.attempt,
      byId: actor.userId,
      byName: actor.name,
      unitName: actor.unitName,
      at: this.clock.now(),
    });
  }

  async raise(tx: Tx, actor: Actor, row: WriteOffRow, more: Partial<WriteOffRow> = {}): Promise<void> {
    const { id, version } = row;
    const next = { ...more, version: version + 1, changedByName: actor.name };
    const { affected } = await tx.update(WriteOffRow, { id, version }, next as never);
    if (affected === 0) throw new StaleVersionError({ by: '别人' });
    Object.assign(row, next);
  }
}

export function namesOf(open: readonly LinkStanding[]): string {
  return open
    .flatMap(({ link, signed }) =>
      link.signers.filter((_, at) => !signed.includes(at)).map(({ name }) => name),
    )
    .join('、');
}

/** Files that count: not those in which the scanner found something. */
export function usable(files: readonly EvidenceFileRow[]): EvidenceFileRow[] {
  return files.filter(({ scan }) => scan !== 'infected');
}

function countOpen(reads: Reads, publicityId: string): Promise<number> {
  return reads.countBy(PublicityObjectionRow, { publicityId, outcome: IsNull() });
}

function actOf({ kind, link, signer, backTo, byId, paperBy }: WriteOffActRow): Act {
  if (kind === 'back') return { kind, link, to: backTo! };
  // Whoever writes down a paper from outside has not signed it.
  return kind === 'skip' ? { kind, link } : { kind, link, signer: signer!, byId: paperBy ? null : byId };
}
