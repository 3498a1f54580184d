import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client';
import type { Problem } from '../../../api/problem';
import { ifMatch } from '../../../api/request-headers';
import type { components } from '../../../api/schema';
import { useWrite } from '../../../api/use-write';

export type EvidenceRule = components['schemas']['EvidenceRuleResponse'];
export type RuleInput = components['schemas']['EvidenceRuleRequest'];
export type PaperKind = components['schemas']['PaperKindResponse'];

const KEY = ['evidence-rules'];

export const useEvidenceRules = () =>
  useQuery({ queryKey: KEY, queryFn: () => dataOf(api.GET('/api/evidence-rules')) });

function useChange<Input, Answer>(send: (input: Input) => Promise<Answer>) {
  const queries = useQueryClient();
  return useWrite<Answer, Problem, Input>({
    mutationFn: send,
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** Adds a rule, or changes the one that was seen in that version. */
export const useSaveRule = () =>
  useChange(({ known, input }: { known: EvidenceRule | null; input: RuleInput }): Promise<unknown> =>
    known
      ? api.PUT('/api/evidence-rules/{id}', {
          params: { path: { id: known.id }, header: ifMatch(known.version) },
          body: input,
        })
      : api.POST('/api/evidence-rules', { body: input }),
  );

export const useAddPaperKind = () =>
  useChange((zh: string) => dataOf(api.POST('/api/evidence-rules/paper-kinds', { body: { zh } })));
