import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork, type Reads } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { Evidence, type EvidenceFileRow } from '../../evidence/index.js';
import { DescribeTasks, RectificationTasks, type DescribedTask } from '../../rectification/index.js';
import type { LinkStanding } from '../domain/chain.js';
import { maySkip } from '../domain/links.js';
import type { Missing } from '../domain/missing.js';
import { hasSignedAlready, seatOf } from '../domain/turn.js';
import { PublicityObjectionRow } from '../persistence/publicity-objection.entity.js';
import { PublicityRow } from '../persistence/publicity.entity.js';
import type { WriteOffActRow } from '../persistence/write-off-act.entity.js';
import type { WriteOffLinkRow } from '../persistence/write-off-link.entity.js';
import type { WriteOffRow } from '../persistence/write-off.entity.js';
import { WriteOffs, type Run } from './write-offs.js';

export interface NoticeFile {
  row: PublicityRow;
  objections: PublicityObjectionRow[];
}

export interface AttemptFile {
  row: WriteOffLinkRow;
  files: EvidenceFileRow[];
  acts: WriteOffActRow[];
  notice: NoticeFile | null;
}

export interface LinkFile extends LinkStanding {
  /** What has to be there before it is signed; only of a link whose turn it is. */
  missing: Missing[];
  attempts: AttemptFile[];
  /** As which signer; null where it is not the reader's turn. */
  seat: number | null;
  maySkip: boolean;
  maySendBack: boolean;
  mayAddFiles: boolean;
}

export interface RoundFile {
  row: WriteOffRow;
  links: LinkFile[];
}

export interface WriteOffFile {
  described: DescribedTask;
  /** Newest first. */
  rounds: RoundFile[];
  mayApply: boolean;
  /** Publishes, records objections, answers them, and rebounds. */
  mayManage: boolean;
}

/** All rounds of a task, with what is missing now and what the reader may do. */
@Injectable()
export class ReadWriteOff {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tasks: RectificationTasks,
    private readonly describe: DescribeTasks,
    private readonly writeOffs: WriteOffs,
    private readonly evidence: Evidence,
  ) {}

  async run(actor: Actor, taskId: string): Promise<WriteOffFile> {
    const { reads } = this.uow;
    const task = await this.tasks.require(reads, actor, 'rectification.read', taskId);
    const [described] = await this.describe.of(reads, [task]);
    const rows = await this.writeOffs.rounds(reads, taskId);
    const rounds: RoundFile[] = [];
    for (const row of rows)
      rounds.push(await this.round(reads, actor, await this.writeOffs.load(reads, task, row), described!));
    const lead = described!.units.filter(({ role }) => role === 'lead').map(({ unit }) => unit.path);
    const isFree = rows.length === 0 || rows[0]!.reboundAt !== null;
    return {
      described: described!,
      rounds,
      mayApply:
        isFree && described!.status === 'done' && can(actor, 'rectification.report', { unitPaths: lead }),
      mayManage: can(actor, 'rectification.manage'),
    };
  }

  private async round(reads: Reads, actor: Actor, run: Run, { units }: DescribedTask): Promise<RoundFile> {
    const { row, rows, acts, standing } = run;
    const attempts = await this.writeOffs.attempts(reads, row.id);
    const ids = attempts.map(({ id }) => id);
    const files = await this.evidence.ofMany(reads, ids);
    const notices = await reads.findBy(PublicityRow, { linkId: In(ids) });
    const objections =
      notices.length === 0
        ? []
        : await reads.find(PublicityObjectionRow, {
            where: { publicityId: In(notices.map(({ id }) => id)) },
            order: { id: 'ASC' },
          });
    const maySign = can(actor, 'write-off.sign', { unitPaths: units.map(({ unit }) => unit.path) });
    const manages = can(actor, 'rectification.manage');
    const noticeOf = (linkId: string): NoticeFile | null => {
      const notice = notices.find((one) => one.linkId === linkId);
      const own = objections.filter(({ publicityId }) => publicityId === notice?.id);
      return notice ? { row: notice, objections: own } : null;
    };
    const links: LinkFile[] = [];
    for (const at of standing.links) {
      const isOpen = at.state === 'open';
      const seat = maySign ? seatOf(at, actor, manages) : null;
      const outside = seat !== null && at.link.signers[seat]!.kind === 'outside';
      const isTwice = seat !== null && !outside && hasSignedAlready(row.links, acts, at, actor.userId);
      const isPart = maySign && isOpen && this.writeOffs.isPartOf(actor, at);
      links.push({
        ...at,
        missing: isOpen ? await this.writeOffs.missing(reads, run, at) : [],
        attempts: attempts
          .filter(({ key }) => key === at.link.key)
          .map((attempt) => ({
            row: attempt,
            files: files.get(attempt.id) ?? [],
            acts: rows.filter((act) => act.link === attempt.key && act.attempt === attempt.attempt),
            notice: noticeOf(attempt.id),
          })),
        seat: isTwice ? null : seat,
        maySkip: isOpen && manages && maySkip(at.link, run.task.type),
        maySendBack: isPart && at.link.stage > 1,
        mayAddFiles: isPart && at.signed.length === 0,
      });
    }
    return { row, links };
  }
}
