import { DomainError, type Wording } from './errors.js';

/** For each state, the actions it permits and the state each leads to. */
export type TransitionTable<S extends string, A extends string> = {
  readonly [state in S]: { readonly [action in A]?: S };
};

export class IllegalTransitionError extends DomainError {
  readonly code = 'transition.illegal';
  readonly kind = 'conflict';
  readonly wording: Wording = {
    zh: '现在的状态是“{fromZh}”,不能“{actionZh}”。请刷新后再看可以做什么。',
    en: 'It is "{from}" now and cannot be moved by "{action}". Reload to see what can be done.',
  };
}

/** The state that `action` leads to; throws IllegalTransitionError when the table has no such move. */
export function move<S extends string, A extends string>(
  table: TransitionTable<S, A>,
  from: S,
  action: A,
): S {
  const to = table[from][action];
  if (!to) throw new IllegalTransitionError({ from, action, fromZh: from, actionZh: action });
  return to;
}

export function allowed<S extends string, A extends string>(table: TransitionTable<S, A>, from: S): A[] {
  return Object.keys(table[from]) as A[];
}
