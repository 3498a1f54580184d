import { can, type Actor } from '../../access/index.js';
import { explanationGrid, lightOf } from '../../deadlines/index.js';
import type { EvidenceFileRow } from '../../evidence/index.js';
import type { CaseLights, LightContext } from '../application/case-lights.js';
import type { CaseFile } from '../application/read-case.js';
import type { CaseRow } from '../persistence/case.entity.js';
import type {
  CaseDetailResponse,
  CaseLinkResponse,
  DeadlineResponse,
  EvidenceResponse,
} from './dto/case-detail.response.js';
import { CaseLineResponse } from './dto/case-line.response.js';

/** The case as the API shows it. */
export function presentCase(
  file: CaseFile,
  actor: Actor,
  lights: CaseLights,
  context: LightContext,
): CaseDetailResponse {
  const { line, people } = file;
  const { row, campaign } = line;
  const nameOf = (id: string | null): string | null => people.find((one) => one.id === id)?.name ?? null;
  return {
    ...CaseLineResponse.of(line, actor, lights, context),
    content: row.content,
    subject: row.subject,
    area: row.area,
    parties: line.parts.map(({ part, unit }) => ({
      id: unit.id,
      name: unit.name,
      role: part.role,
      signedAt: part.signedAt,
      signedByName: nameOf(part.signedBy),
    })),
    caseLeaderName: nameOf(row.caseLeaderId),
    caseOfficerName: nameOf(row.caseOfficerId),
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
    nextMilestone: row.nextMilestone,
    nextMilestoneOn: row.nextMilestoneOn,
    evidence: file.evidence.map(presentEvidence),
    deadlines: file.deadlines.map((deadline) => presentDeadline(deadline, file, context)),
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
    repeatOf: file.repeatOf && linkTo(file.repeatOf),
    repeats: file.repeats.map(linkTo),
    minimumBefore: campaign.minimumBefore,
    minimumAfter: campaign.minimumAfter,
    createdAt: row.createdAt,
    signedAt: row.signedAt,
    verifiedAt: row.verifiedAt,
    publishedAt: row.publishedAt,
  };
}

export function presentEvidence(row: EvidenceFileRow): EvidenceResponse {
  const { id, kind, point, name, mime, size, sha256, takenAt, uploadedByName, uploadedAt } = row;
  return { id, kind, point, name, mime, size, sha256, takenAt, uploadedByName, uploadedAt };
}

function presentDeadline(
  deadline: CaseFile['deadlines'][number],
  file: CaseFile,
  { bands, calendar }: LightContext,
): DeadlineResponse {
  const { id, step, limitKind, state, startAt, dueAt, dueOn, settledAt, explanation } = deadline;
  const light = lightOf(deadline, bands.now, file.line.campaign, calendar);
  return {
    id,
    step,
    limitKind,
    state,
    startAt,
    dueAt,
    dueOn,
    settledAt,
    light:
      state === 'open'
        ? light
        : {
            ...light,
            colour: 'done',
          },
    explanation: { ...explanation },
    grid: explanationGrid(explanation),
  };
}

function linkTo({ id, acceptanceNo, title }: CaseRow): CaseLinkResponse {
  return { id, number: acceptanceNo, title };
}
