import { can, type Actor } from '../../access/index.js';
import type { CampaignRow } from '../../campaigns/index.js';
import {
  explanationGrid,
  explanationText,
  lastAct,
  lightOf,
  UNSETTLED,
  type DeadlineRow,
} from '../../deadlines/index.js';
import type { LightContext } from '../application/case-lights.js';
import type { AdjustmentVerb, DeadlineResponse } from './dto/deadline.response.js';

/** A deadline with its light, its explanation and what the reader may do to it. */
export function presentDeadline(
  deadline: DeadlineRow,
  campaign: CampaignRow,
  actor: Actor,
  { bands, calendar }: LightContext,
): DeadlineResponse {
  const { id, step, limitKind, state, startAt, dueAt, dueOn, settledAt, askedAt, explanation } = deadline;
  const paused = state === 'paused';
  const settled = !UNSETTLED.includes(state);
  const light = lightOf(paused ? { ...deadline, dueAt: null } : deadline, bands.now, campaign, calendar);
  const adjusts = !settled && can(actor, 'deadline.adjust');
  const undoAct = adjusts ? lastAct(explanation) : null;
  const verbs: AdjustmentVerb[] = [
    paused ? 'resume' : 'pause',
    'change',
    ...(undoAct ? ['undo' as const] : []),
  ];
  return {
    id,
    step,
    limitKind,
    state,
    startAt,
    dueAt,
    dueOn,
    settledAt,
    askedAt: settled ? null : askedAt,
    light: { ...light, ...(paused && { paused }), ...(settled && { colour: 'done' }) },
    explanation: { ...explanation },
    grid: explanationGrid(explanation),
    text: explanationText(explanation),
    adjustments: adjusts ? verbs : [],
    undoAct,
  };
}
