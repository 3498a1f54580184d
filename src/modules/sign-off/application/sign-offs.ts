import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../../../kernel/day.js';
import { newId } from '../../../kernel/ids.js';
import type { Instant } from '../../../kernel/instant.js';
import type { Reads, Tx } from '../../../platform/database/unit-of-work.js';
import { can, type Actor } from '../../access/index.js';
import { holdPeople } from '../../organisation/index.js';
import { holds, linksOf, nextLink, type CaseFacts, type ChainStep } from '../domain/chain.js';
import {
  NothingToSignError,
  NotYourTurnError,
  OnlySignsError,
  SamePersonError,
  SignerGoneError,
} from '../domain/sign-off-errors.js';
import { SignOffRow } from '../persistence/sign-off.entity.js';
import { SignatureRow } from '../persistence/signature.entity.js';
import { SignOffSettingsReader } from './sign-off-settings.js';

const TRIES = 3;

/** A round of a case and what the chain asks about it. */
export interface Round {
  caseId: string;
  campaignId: string;
  round: number;
  facts: CaseFacts;
}

export interface Decided {
  decision: 'close' | 'stage-close';
  milestone: string | null;
  milestoneOn: Day | null;
  /** The day as it was written, 2026年底. */
  milestoneSaid: string | null;
  ticks: string[];
}

/** Where a round stands in its chain. */
export interface Standing {
  run: SignOffRow | null;
  signatures: SignatureRow[];
  links: ChainStep[];
  next: ChainStep | null;
}

/** The running chains: who is next, and their signatures. Writes in the transaction of the case. */
@Injectable()
export class SignOffs {
  constructor(private readonly settings: SignOffSettingsReader) {}

  async standing(reads: Reads, { caseId, campaignId, round, facts }: Round): Promise<Standing> {
    const run = await reads.findOneBy(SignOffRow, { caseId, round });
    const signatures = run
      ? await reads.find(SignatureRow, { where: { signOffId: run.id }, order: { ordinal: 'ASC' } })
      : [];
    const steps = run?.steps ?? (await this.settings.stepsOf(reads, campaignId));
    const signed = signatures.map(({ ordinal }) => ordinal);
    const ended = run !== null && run.state !== 'open';
    return {
      run,
      signatures,
      links: ended ? steps.filter(({ ordinal }) => signed.includes(ordinal)) : linksOf(steps, facts, signed),
      next: ended ? null : nextLink(steps, facts, signed),
    };
  }

  /** The runs of rounds that are not decided to the end, with what was signed of each. */
  async openOf(
    reads: Reads,
    caseIds: readonly string[],
  ): Promise<Map<string, { run: SignOffRow; signatures: SignatureRow[] }>> {
    if (caseIds.length === 0) return new Map();
    const runs = await reads.findBy(SignOffRow, { caseId: In([...caseIds]), state: 'open' });
    const rows =
      runs.length > 0 ? await reads.findBy(SignatureRow, { signOffId: In(runs.map(({ id }) => id)) }) : [];
    return new Map(
      runs.map((run) => [
        run.caseId,
        { run, signatures: rows.filter(({ signOffId }) => signOffId === run.id) },
      ]),
    );
  }

  /** All runs of a case, the newest first. */
  runsOf(reads: Reads, caseId: string): Promise<SignOffRow[]> {
    return reads.find(SignOffRow, { where: { caseId }, order: { round: 'DESC' } });
  }

  /** Throws NotYourTurnError, SamePersonError. */
  requireTurn(actor: Actor, { next, signatures, links }: Standing): ChainStep {
    if (!next) throw new NotYourTurnError({ title: links.at(-1)?.title ?? '' });
    const { userId, role } = actor;
    const verifies = can(actor, 'case.verify');
    const mine = signatures.find(({ signerId }) => signerId === userId);
    if (mine) {
      const signed = links.find(({ ordinal }) => ordinal === mine.ordinal)?.title;
      throw new SamePersonError({ signed, title: next.title });
    }
    if (!holds(next, { userId, role, verifies })) throw new NotYourTurnError({ title: next.title });
    return next;
  }

  /** The next link decides. Throws NotYourTurnError, SamePersonError, OnlySignsError. Says whether it was the last one. */
  async decide(
    tx: Tx,
    actor: Actor,
    round: Round,
    decided: Decided,
    note: string | null,
    now: Instant,
  ): Promise<{ last: boolean; link: ChainStep }> {
    const before = await this.standing(tx, round);
    const link = this.requireTurn(actor, before);
    if (!link.decides) throw new OnlySignsError({ title: link.title });
    const run = before.run ?? (await this.begin(tx, round, decided, now));
    await tx.update(SignOffRow, { id: run.id }, { ...decided });
    await this.put(tx, run, link, { signerId: actor.userId, signerName: actor.name, note }, now);
    return { link, last: await this.endIfLast(tx, round, now) };
  }

  /** The next link agrees with what was decided. Throws NothingToSignError too. */
  async countersign(
    tx: Tx,
    actor: Actor,
    round: Round,
    note: string | null,
    now: Instant,
  ): Promise<{ last: boolean; link: ChainStep; run: SignOffRow }> {
    const before = await this.standing(tx, round);
    if (!before.run) throw new NothingToSignError({ title: before.next?.title });
    const link = this.requireTurn(actor, before);
    await this.put(tx, before.run, link, { signerId: actor.userId, signerName: actor.name, note }, now);
    return { link, run: before.run, last: await this.endIfLast(tx, round, now) };
  }

  /** A link signed: the caller has made sure that it may. */
  async put(
    tx: Tx,
    run: SignOffRow,
    link: ChainStep,
    by: Pick<SignatureRow, 'signerId' | 'signerName' | 'note'> & Partial<SignatureRow>,
    now: Instant,
  ): Promise<void> {
    const blank = { documentNo: null, documentOn: null, recordedByName: null };
    const { ordinal } = link;
    await tx.insert(SignatureRow, { ...blank, ...by, id: newId(), signOffId: run.id, ordinal, at: now });
  }

  /** Ends the run when all its links have signed. */
  async endIfLast(tx: Tx, round: Round, now: Instant): Promise<boolean> {
    const { run, next } = await this.standing(tx, round);
    if (!run || next) return false;
    await tx.update(SignOffRow, { id: run.id }, { state: 'done', endedAt: now });
    return true;
  }

  /** The case goes back to the unit; what was signed stays as record. */
  async sendBack(tx: Tx, caseId: string, round: number, now: Instant): Promise<void> {
    await tx.update(SignOffRow, { caseId, round, state: 'open' }, { state: 'sent-back', endedAt: now });
  }

  private async begin(tx: Tx, round: Round, decided: Decided, now: Instant): Promise<SignOffRow> {
    const { caseId, campaignId, round: number } = round;
    const row: SignOffRow = {
      ...decided,
      id: newId(),
      caseId,
      round: number,
      steps: [...(await this.heldSteps(tx, campaignId))],
      state: 'open',
      startedAt: now,
      endedAt: null,
    };
    await tx.insert(SignOffRow, row as never);
    return row;
  }

  /** Who is switched off this very moment has handed on the link by the time that we get hold of them: then it is read again. */
  private async heldSteps(tx: Tx, campaignId: string): Promise<readonly ChainStep[]> {
    for (let tries = 0; tries < TRIES; tries++) {
      const steps = await this.settings.stepsOf(tx, campaignId);
      const named = new Set(steps.flatMap(({ userId }) => userId ?? []));
      if ((await holdPeople(tx, [...named])).length === named.size) return steps;
    }
    throw new SignerGoneError();
  }
}
