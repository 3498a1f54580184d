import { sha256Hex } from '../../api/file-hash';
import type { Entry, EntryFile, Outcome, Refusal } from './entry';
import { post, type Answer } from './post';

/** Who is signed in here, and the token that fits no other session. */
export interface Sender {
  userId: string;
  csrfToken: string;
  language: string;
}

const MAY_COME_AGAIN = new Set([408, 425, 429]);
const RACES = new Set(['write.lost_race']);
/** Moves whose request takes the moment of the press. */
const STATES_MOMENT = new Set<Entry['kind']>([
  'sign',
  'return',
  'note',
  'report',
  'slip-receipt',
  'letter-receipt',
  'link-sign',
  'link-back',
  'tick',
  'untick',
  'progress',
]);
const NOT_ME = new Set(['session.required', 'session.csrf', 'session.password_change_required']);

/** One try; says what came of it and throws nothing. */
export async function sendEntry(
  entry: Entry,
  version: number | null,
  { csrfToken, language }: Sender,
  onProgress: (part: number) => void,
): Promise<Outcome> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': language,
    'X-CSRF-Token': csrfToken,
    'Idempotency-Key': entry.key,
    ...(version === null ? {} : { 'If-Match': `"${version}"` }),
  };
  try {
    if (!entry.file) {
      const { body, pressedAt } = entry;
      const content = JSON.stringify(STATES_MOMENT.has(entry.kind) ? { ...body, pressedAt } : body);
      return outcomeOf(
        await post(entry.path, { ...headers, 'Content-Type': 'application/json' }, content, onProgress),
      );
    }
    return await sendFile(entry, entry.file, headers, onProgress);
  } catch {
    return { kind: 'silence', waitSeconds: null };
  }
}

/** A file is there when the server has counted the same hash. */
async function sendFile(
  entry: Entry,
  file: EntryFile,
  headers: Record<string, string>,
  onProgress: (part: number) => void,
): Promise<Outcome> {
  const sha256 = await sha256Hex(file.blob);
  const there = entry.tries > 0 ? await alreadyThere(entry, file, sha256, headers) : null;
  if (there) return { kind: 'done', answer: there, moved: null };
  const answer = await post(entry.path, headers, formOf(file, sha256), onProgress);
  const outcome = outcomeOf(answer);
  if (
    outcome.kind === 'refused' &&
    isUnknownFields(outcome.refusal) &&
    (file.position || file.paperKind || file.original)
  )
    return sendFile(entry, { ...file, position: null, paperKind: null, original: null }, headers, onProgress);
  const counted = (outcome.kind === 'done' ? outcome.answer : null) as { sha256?: string } | null;
  if (outcome.kind === 'done' && counted?.sha256 !== sha256) return { kind: 'silence', waitSeconds: null };
  return outcome;
}

/** After a try without an answer: large files are not sent twice over one bar of signal to hear that they are there. */
async function alreadyThere(
  { path }: Entry,
  { kind, point }: EntryFile,
  sha256: string,
  headers: Record<string, string>,
): Promise<unknown> {
  const json = { ...headers, 'Content-Type': 'application/json' };
  const { status, body } = await post(
    `${path}/known`,
    json,
    JSON.stringify({ sha256: [sha256] }),
    () => undefined,
  );
  const { evidence = [] } =
    status === 200 ? (body as { evidence?: { kind: string; point: string | null }[] }) : {};
  return evidence.find((one) => one.kind === kind && one.point === point) ?? null;
}

/** A server of an older version does not know what a newer app tells beside the photo. */
const isUnknownFields = ({ errors }: Refusal): boolean =>
  errors.length > 0 && errors.every(({ code }) => code === 'whitelistValidation');

function formOf(
  { kind, point, paperKind, takenAt, position, original, blob, name }: EntryFile,
  sha256: string,
): FormData {
  const form = new FormData();
  form.set('kind', kind);
  form.set('sha256', sha256);
  if (point) form.set('point', point);
  if (paperKind) form.set('paperKind', paperKind);
  if (takenAt) form.set('takenAt', takenAt);
  for (const [key, value] of Object.entries(position ?? {})) form.set(key, String(value));
  if (original) {
    form.set('originalSha256', original.sha256);
    form.set('originalSize', String(original.size));
  }
  form.set('file', blob, name);
  return form;
}

function outcomeOf({ status, body, header }: Answer): Outcome {
  const problem = (body ?? {}) as Partial<Refusal> & { title?: string };
  const { code = '', detail, title, errors = [] } = problem;
  if (status >= 200 && status < 300) return { kind: 'done', answer: body, moved: movedOf(header) };
  if (status === 401 || NOT_ME.has(code)) return { kind: 'signed-out' };
  if (status < 400 || status >= 500 || MAY_COME_AGAIN.has(status) || RACES.has(code)) {
    const wait = Number(header('retry-after'));
    return { kind: 'silence', waitSeconds: wait > 0 ? wait : null };
  }
  return { kind: 'refused', refusal: { status, code, detail: detail ?? title ?? `HTTP ${status}`, errors } };
}

function movedOf(header: Answer['header']): { before: number; after: number } | null {
  const of = (name: string) => Number(/^"(\d+)"$/.exec(header(name) ?? '')?.[1] ?? NaN);
  const [before, after] = [of('version-before'), of('etag')];
  return before && after ? { before, after } : null;
}
