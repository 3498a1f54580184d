import { useCallback, useEffect, useMemo } from 'react';
import type { DraftKeeper } from '../draft/use-entry-draft';
import type { FieldName, Recognised, Values } from '../draft/entry-draft';
import { isProposal, proposalsOf, valuesOf } from '../draft/proposals';
import { useRecognised } from './use-recognised';

export interface Entry {
  values: Values;
  found: Recognised | undefined;
  /** The case that has the number as it stands now. */
  takenBy: string | null;
  isProposed: (name: FieldName) => boolean;
  set: <N extends FieldName>(name: N, value: Values[N]) => void;
  /** Takes a proposal as one's own: it no longer follows the text. */
  accept: (name: FieldName) => void;
  /** Throws a proposal out: the field is empty and stays so. */
  drop: (name: FieldName) => void;
}

/** The form: what is typed, what the text proposes, and which of them shows. */
export function useEntry({ draft, change }: DraftKeeper, campaignId: string | null): Entry {
  const early = useMemo(() => valuesOf(draft, proposalsOf(draft.slip, draft.slip?.found)), [draft]);
  const { typed } = draft;
  const answer = useRecognised({
    draftId: draft.id,
    campaignId,
    acceptanceNo: early.acceptanceNo,
    content: early.content,
    place: typed.place,
    streetId: typed.streetId,
    labels: typed.types?.map(({ label }) => label),
  });
  const found = answer.found ?? draft.slip?.found;
  const proposals = useMemo(() => proposalsOf(draft.slip, found), [draft.slip, found]);
  const values = useMemo(() => valuesOf(draft, proposals), [draft, proposals]);

  const set = useCallback(
    <N extends FieldName>(name: N, value: Values[N]) =>
      change((now) => ({
        ...now,
        typed: { ...(name === 'streetId' ? withoutCommunity(now.typed) : now.typed), [name]: value },
        accepted: now.accepted.filter((one) => one !== name),
      })),
    [change],
  );

  const takenBy = (): string | null => {
    const about = answer.about?.acceptanceNo ?? (answer.found ? null : draft.slip?.acceptanceNo);
    return about === values.acceptanceNo ? (found?.number?.takenBy ?? null) : null;
  };

  const black = answer.found?.blackedOut ?? null;
  const current = black !== null && answer.about?.content === values.content;
  useEffect(() => {
    if (!black || !current) return;
    change((now) => ({
      ...now,
      typed: { ...now.typed, content: black.text },
      sealed: [...now.sealed, black.sealed].slice(-5),
    }));
  }, [black, current, change]);

  return {
    values,
    found,
    takenBy: takenBy(),
    set,
    isProposed: (name) => isProposal(draft, proposals, name),
    accept: (name) => {
      if (!isProposal(draft, proposals, name)) return;
      const value = values[name];
      change((now) => ({
        ...now,
        typed: { ...now.typed, [name]: value },
        accepted: [...now.accepted, name],
      }));
    },
    drop: (name) =>
      change((now) => ({ ...now, dropped: [...now.dropped.filter((one) => one !== name), name] })),
  };
}

/** It was one of the street before. */
function withoutCommunity({ communityId: _, ...typed }: Partial<Values>): Partial<Values> {
  return typed;
}
