import { api } from '../../api/client';
import { ifMatch } from '../../api/request-headers';
import { useMove, type CaseDetail, type ReturnReason } from '../../shared/case/case-api';
import type { VerbWord } from '../../shared/case/verbs';
import type { Facts } from './fact-draft';

export type FormVerb = Exclude<
  VerbWord,
  | 'countersign'
  | 'close'
  | 'stage-close'
  | 'send-back'
  | 'report'
  | 'verify'
  | 'rule'
  | 'split'
  | 'shares'
  | 'urge'
  | 'slip'
>;

/** Everything that any of the forms may hold; a verb reads what is its own. */
export interface MoveDraft {
  text: string;
  reason?: ReturnReason;
  /** 补充办理: by when; without it the campaign's limit. */
  dueOn?: string;
  lead?: string;
  assists?: string[];
  facts: Facts;
  /** What these facts were when they were touched first. */
  base?: Facts;
}

/** Sends one move for the version that was on the screen. */
export const useCaseMove = (found: CaseDetail, verb: FormVerb) =>
  useMove((draft: MoveDraft) => send(found, verb, draft));

function send(found: CaseDetail, verb: FormVerb, draft: MoveDraft): Promise<unknown> {
  const params = { path: { id: found.id }, header: ifMatch(found.version) };
  const text = draft.text.trim();
  const reason = { reason: text };
  const assistUnitIds = draft.assists ?? [];
  switch (verb) {
    case 'dispatch':
      return api.POST('/api/dispatches', {
        body: { items: [{ caseId: found.id, version: found.version }] },
      });
    case 'recall':
      return api.POST('/api/cases/{id}/recall', { params });
    case 'exclude':
      return api.POST('/api/cases/{id}/exclude', { params, body: reason });
    case 'sign':
      return api.POST('/api/cases/{id}/sign', { params });
    case 'return':
      return api.POST('/api/cases/{id}/return', {
        params,
        body: { reason: draft.reason ?? 'WRONG_AREA', note: text },
      });
    case 'redispatch':
      return api.POST('/api/cases/{id}/redispatch', {
        params,
        body: { leadUnitId: draft.lead ?? '', assistUnitIds, ...(text ? { note: text } : {}) },
      });
    case 'publish':
      return api.POST('/api/cases/{id}/publish', { params });
    case 'reopen':
      return api.POST('/api/cases/{id}/reopen', { params, body: reason });
    case 'supplement':
      return api.POST('/api/cases/{id}/supplement', {
        params,
        body: { ...reason, ...(draft.dueOn ? { dueOn: draft.dueOn } : {}) },
      });
    case 'begin':
    case 'note':
      return api.POST('/api/cases/{id}/notes', { params: { path: { id: found.id } }, body: { note: text } });
    case 'merge':
      return api.POST('/api/cases/{id}/merge', { params });
    case 'edit':
      return api.PATCH('/api/cases/{id}', { params, body: draft.facts });
    case 'parties':
      return api.PUT('/api/cases/{id}/parties', {
        params,
        body: { leadUnitId: draft.lead ?? null, assistUnitIds },
      });
  }
}
