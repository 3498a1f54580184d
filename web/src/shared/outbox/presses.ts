import type { CaseLine, ReturnReason, Seen } from '../case/case-api';
import { shortNumber } from '../case/short-number';
import type { components } from '../../api/schema';
import type { EntryFile, EntryKind, NewEntry } from './entry';

type Paper = Seen & { number: string | null };
type Subject = Seen & Pick<CaseLine, 'number' | 'title'>;

function pressOf(
  kind: EntryKind,
  found: Subject,
  path: string,
  body: NewEntry['body'],
  version: number | null,
): NewEntry {
  const subject = [shortNumber(found.number.raw), found.title].filter(Boolean).join(' ');
  return {
    kind,
    caseId: found.id,
    subject,
    path: `/api/cases/${found.id}/${path}`,
    body,
    version,
    file: null,
  };
}

export const signOf = (found: Subject): NewEntry => pressOf('sign', found, 'sign', {}, found.version);

export const returnOf = (found: Subject, reason: ReturnReason, note: string): NewEntry =>
  pressOf('return', found, 'return', { reason, note }, found.version);

/** A note is welcome whatever happened meanwhile, so it names no version. */
export const noteOf = (found: Subject, note: string): NewEntry =>
  pressOf('note', found, 'notes', { note }, null);

/** 现场检查 or 走访; it moves nothing, so it names no version. */
export const visitOf = (
  found: Subject,
  path: 'site-visits' | 'affected-visits',
  body: NewEntry['body'],
): NewEntry => pressOf('visit', found, path, body, null);

export const reportOf = (found: Subject, body: components['schemas']['ReportRequest']): NewEntry =>
  pressOf('report', found, 'report', { ...body }, found.version);

export const fileOf = (found: Subject, file: EntryFile): NewEntry => ({
  ...pressOf('photo', found, 'evidence', null, null),
  file,
});

/** A task of which a link is signed. */
interface Task {
  id: string;
  number: string;
  title: string;
}

/** 签署 of a link, against the version of its round. */
export const linkSignOf = (
  task: Task,
  { key, version }: LinkSeen,
  body: components['schemas']['WriteOffSignLinkRequest'],
): NewEntry => linkPressOf('link-sign', task, `links/${key}/sign`, { ...body }, version);

/** 退回 of a link. */
export const linkBackOf = (
  task: Task,
  { key, version }: LinkSeen,
  body: components['schemas']['WriteOffSendBackRequest'],
): NewEntry => linkPressOf('link-back', task, `links/${key}/send-back`, { ...body }, version);

/** A photo or paper for an attempt of a link. */
export const linkFileOf = (task: Task, attemptId: string, file: EntryFile): NewEntry => ({
  ...linkPressOf('link-photo', task, `attempts/${attemptId}/files`, null, null),
  file,
});

interface LinkSeen {
  key: string;
  version: number;
}

function linkPressOf(
  kind: EntryKind,
  { id, number, title }: Task,
  path: string,
  body: NewEntry['body'],
  version: number | null,
): NewEntry {
  const full = `/api/rectifications/${id}/write-off/${path}`;
  return { kind, caseId: id, subject: `${number} ${title}`, path: full, body, version, file: null };
}

/** 签收督办单, with what was done. */
export const slipReceiptOf = (slip: Paper, receipt: string): NewEntry =>
  receiptOf('slip-receipt', slip, `/api/colour-slips/${slip.id}/receive`, { receipt });

/** 签收书面提醒. */
export const letterReceiptOf = (letter: Paper): NewEntry =>
  receiptOf('letter-receipt', letter, `/api/written-reminders/${letter.id}/receive`, {});

function receiptOf(
  kind: EntryKind,
  { id, version, number }: Paper,
  path: string,
  body: NewEntry['body'],
): NewEntry {
  return { kind, caseId: id, subject: number ?? '', path, body, version, file: null };
}
