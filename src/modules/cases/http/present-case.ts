import { can, type Actor } from '../../access/index.js';
import type { CaseLights, LightContext } from '../application/case-lights.js';
import type { CaseFile } from '../application/read-case.js';
import { printShareOf } from '../domain/share.js';
import type { CaseLine } from '../persistence/case-list.read-model.js';
import type { CaseRow } from '../persistence/case.entity.js';
import type { CaseDetailResponse, CaseLinkResponse, PieceResponse } from './dto/case-detail.response.js';
import type { NamedUnit } from './dto/case-common.response.js';
import { CaseLineResponse } from './dto/case-line.response.js';
import { ErasureResponse } from './dto/erasure.response.js';
import { presentDeadline } from './present-deadline.js';
import { presentEvidence } from './present-evidence.js';

/** The case as the API shows it. */
export function presentCase(
  file: CaseFile,
  actor: Actor,
  lights: CaseLights,
  context: LightContext,
): CaseDetailResponse {
  const { line, people } = file;
  const { row, campaign } = line;
  const weights = line.parts.map(({ part }) => part.weight);
  const nameOf = (id: string | null): string | null => people.find((one) => one.id === id)?.name ?? null;
  return {
    ...CaseLineResponse.of(line, actor, lights, context),
    content: row.content,
    subject: row.subject,
    parties: line.parts.map(({ part, unit }) => ({
      id: unit.id,
      name: unit.name,
      role: part.role,
      signedAt: part.signedAt,
      signedByName: nameOf(part.signedBy),
      weight: part.weight,
      share: printShareOf(part.weight, weights),
    })),
    caseLeaderId: row.caseLeaderId,
    caseOfficerId: row.caseOfficerId,
    allegations: file.allegations.map(({ id, ordinal, text, verdict, ground }) => ({
      id,
      ordinal,
      text,
      verdict,
      ground,
    })),
    closureGoal: row.closureGoal,
    finding: row.finding,
    handling: row.handling,
    accountability: row.accountability,
    measures: file.measures.map(({ kind, amount }) => ({ kind, amount })),
    evidence: file.evidence.map((one) => presentEvidence(one, file.around)),
    position: file.around.place,
    maySetCommunity:
      line.street !== null && can(actor, 'case.set-community', { unitPaths: [line.street.path] }),
    deadlines: file.deadlines.map((deadline) => presentDeadline(deadline, campaign, actor, context)),
    history: file.history.map(({ id, at, actorName, actorUnit, action, note, data }) => ({
      id,
      at,
      actorName,
      actorUnit,
      action,
      note,
      data,
    })),
    rounds: file.rounds.map((one) => ({
      round: one.round,
      submittedAt: one.submittedAt,
      submittedByName: one.submittedByName,
      body: { ...one.body },
      decision: one.decision,
      remark: one.remark,
      decidedAt: one.decidedAt,
      decidedByName: one.decidedByName,
    })),
    rawCells: can(actor, 'case.edit') ? row.rawCells : null,
    hasContact: file.hasContact,
    erasure: file.erasure && ErasureResponse.of(file.erasure),
    repeatOf: file.repeatOf && linkTo(file.repeatOf),
    repeats: file.repeats.map(linkTo),
    splitFrom: file.splitFrom && linkTo(file.splitFrom),
    pieces: file.pieces.map(presentPiece),
    minimumBefore: campaign.minimumBefore,
    minimumAfter: campaign.minimumAfter,
    publishedAt: row.publishedAt,
  };
}

function linkTo({ id, acceptanceNo, title }: CaseRow): CaseLinkResponse {
  return { id, number: acceptanceNo, title };
}

function presentPiece({ row, street, parts }: CaseLine): PieceResponse {
  const lead = parts.find(({ part }) => part.role === 'LEAD')?.unit;
  const named = (unit: { id: string; name: string }): NamedUnit => ({ id: unit.id, name: unit.name });
  return {
    ...linkTo(row),
    status: row.status,
    street: street && named(street),
    lead: lead ? named(lead) : null,
  };
}
