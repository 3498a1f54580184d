import type { Language } from '../../i18n/language';
import type { CaseDetail } from '../../shared/case/case-api';
import { STEP_KEYS, type StepKey, type TrackStep } from '../../shared/step-track/step-track';
import { dueTimeOf, shortDay, shortMoment } from '../../shared/time/format-time';

const CURRENT: Record<CaseDetail['status'], StepKey | null> = {
  registered: 'dispatch',
  dispatched: 'sign',
  returned: 'dispatch',
  signed: 'rectify',
  rectifying: 'rectify',
  'sent-back': 'rectify',
  reopened: 'rectify',
  reported: 'verify',
  'stage-closed': 'close',
  closed: 'publish',
  published: null,
  split: 'dispatch',
  merged: 'dispatch',
};

/** 登记 to 公开 of one case: what is done with when and who, and until when the current one lasts. */
export function stepsOf(found: CaseDetail, language: Language, until: (time: string) => string): TrackStep[] {
  const current = CURRENT[found.status];
  const index = current ? STEP_KEYS.indexOf(current) : STEP_KEYS.length;
  const by = (...actions: string[]) =>
    found.history.find(({ action }) => actions.includes(action.replace('case.', '')));
  const [round] = found.rounds;
  const lead = found.parties.find(({ role }) => role === 'LEAD');
  const facts: Record<StepKey, [string | null | undefined, string | null | undefined]> = {
    register: [found.createdAt, by('register')?.actorName],
    dispatch: [found.dispatchedAt, by('dispatch', 'redispatch')?.actorName],
    sign: [found.signedAt, lead?.signedByName],
    rectify: [by('begin')?.at ?? by('report')?.at, lead?.name],
    report: [round?.submittedAt, round?.submittedByName],
    verify: [round?.decidedAt, round?.decidedByName],
    close: [found.verifiedAt, round?.decidedByName ?? by('exclude')?.actorName],
    publish: [found.publishedAt, by('publish')?.actorName],
  };
  const due = found.light.dueAt ? dueTimeOf(found.light.dueAt) : null;
  return STEP_KEYS.map((key, at) => {
    const [time, note] = facts[key];
    if (at === index)
      return {
        key,
        state: 'current',
        ...(due ? { time: until(`${shortDay(due.day, language)} ${due.time}`) } : {}),
      };
    // An excluded case went from its registration straight to its end.
    // What is stage-closed goes public before it is closed for good.
    const isPublic = key === 'publish' && found.status === 'stage-closed' && found.publishedAt !== null;
    const done = isPublic || (at < index && ((time !== null && time !== undefined) || !found.outOfScope));
    return {
      key,
      state: done ? 'done' : 'todo',
      ...(done && time ? { time: shortMoment(time, language) } : {}),
      ...(done && note ? { note } : {}),
    };
  });
}
