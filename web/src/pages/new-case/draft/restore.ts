import { isBlank, NEW_DRAFT, type EntryDraft } from './entry-draft';
import { sameWords, type DeviceCopy } from './device-copy';

export interface ServerDraft {
  body: EntryDraft | null;
  savedAt: string | null;
  revision: string | null;
}

export interface Restored {
  draft: EntryDraft;
  revision: string | null;
  /** Another window has kept other words; the officer says which go on. */
  other: ServerDraft | null;
  /** Words that the server has not got. */
  ahead: boolean;
}

/** Which draft goes on after a reload: the server's, the device's, or both until somebody has chosen. */
export function restore(server: ServerDraft | null, copy: DeviceCopy | null): Restored {
  const body = server?.body ? { ...NEW_DRAFT, ...server.body } : null;
  const revision = server?.revision ?? null;
  const own = copy && !isBlank(copy.draft) ? copy : null;
  if (!server)
    return {
      draft: own?.draft ?? NEW_DRAFT,
      revision: copy?.revision ?? null,
      other: null,
      ahead: own !== null,
    };
  if (!own || (body && sameWords(own.draft, body)))
    return { draft: body ?? NEW_DRAFT, revision, other: null, ahead: false };
  // The seals and the complainant are on the server alone.
  const whole =
    body && own.revision === revision
      ? { ...own.draft, sealed: body.sealed, contact: body.contact }
      : own.draft;
  const clash = body !== null && own.revision !== revision;
  return { draft: whole, revision, other: clash ? { ...server, body } : null, ahead: true };
}

/** The complainant and the seals lie on the server alone: what this window has none of, it takes from there. */
export const withSecretsOf = (draft: EntryDraft, server: EntryDraft): EntryDraft => ({
  ...draft,
  sealed: draft.sealed.length > 0 ? draft.sealed : (server.sealed ?? []),
  contact: draft.contact.name || draft.contact.phone ? draft.contact : (server.contact ?? NEW_DRAFT.contact),
});
