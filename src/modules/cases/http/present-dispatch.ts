import type { PlannedDeadline } from '../../deadlines/index.js';
import type { DispatchLetter } from '../application/dispatch-letters.js';
import type { ToldUnit } from '../application/dispatch-units.js';
import type { DispatchPreview } from '../application/preview-dispatch.js';
import type { CaseLine } from '../persistence/case-list.read-model.js';
import type { CaseLineResponse } from './dto/case-line.response.js';
import type {
  DispatchMailResponse,
  DispatchPreviewResponse,
  PlannedDeadlineResponse,
} from './dto/dispatch.response.js';

export function presentPlanned({
  step,
  limit,
  dueAt,
  dueOn,
  explanation,
}: PlannedDeadline): PlannedDeadlineResponse {
  return { step, limitKind: limit, dueAt, dueOn, tentative: explanation.tentative };
}

export function presentPreview(
  { asOf, loggedAt, plans, rules, days }: DispatchPreview,
  told: readonly ToldUnit[],
  lineOf: (line: CaseLine) => CaseLineResponse,
): DispatchPreviewResponse {
  return {
    asOf,
    loggedAt,
    plans: plans.map(({ line, deadlines, obstacle, leftBy, looks }) => ({
      case: lineOf(line),
      deadlines: deadlines.map(presentPlanned),
      obstacle,
      leftBy,
      looks,
    })),
    units: told.map(({ unit: { id, name }, people, heads }) => ({ id, name, people, heads })),
    rules: rules.map(({ campaign, rules: own }) => ({
      campaignId: campaign.id,
      campaignName: campaign.name,
      rules: own.map(({ step, amount, unit, countFirstDay, innerAmount, basis, revision }) => ({
        step,
        amount,
        unit,
        countFirstDay,
        innerAmount,
        basis,
        revision,
      })),
    })),
    days: days.map(({ day, kind, name }) => ({ day, kind, name })),
  };
}

export function presentMail({ unit, recipient, lines, mail }: DispatchLetter): DispatchMailResponse {
  return {
    unit: { id: unit.id, name: unit.name },
    recipientName: recipient.name,
    reachable: recipient.email !== null,
    cases: lines.length,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
  };
}
