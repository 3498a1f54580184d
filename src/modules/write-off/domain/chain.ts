import type { ChainLink } from './links.js';

/** What was done to a run, in its order. `attempt` is that of the link it was done to. */
export type Act =
  | { kind: 'sign'; link: string; signer: number; byId: string | null }
  | { kind: 'skip'; link: string }
  | { kind: 'back'; link: string; to: string };

/** Not yet reached, to be signed now, signed by all, or left out by rule. */
export type LinkState = 'waiting' | 'open' | 'passed' | 'skipped';

export interface LinkStanding {
  link: ChainLink;
  state: LinkState;
  attempt: number;
  /** Those of its signers that signed this attempt. */
  signed: number[];
  /** How often this link sent the chain back. */
  returns: number;
}

export interface ChainStanding {
  links: LinkStanding[];
  /** Whose turn it is; several are parallel. */
  open: LinkStanding[];
  /** Every link is signed or left out. */
  isThrough: boolean;
}

/** Where a run stands: its acts, in their order, laid over its links. */
export function standingOf(links: readonly ChainLink[], acts: readonly Act[]): ChainStanding {
  const standings = links.map((link): LinkStanding => ({
    link,
    state: 'waiting',
    attempt: 1,
    signed: [],
    returns: 0,
  }));
  const of = (key: string): LinkStanding => standings.find(({ link }) => link.key === key)!;
  for (const act of acts) {
    const at = of(act.link);
    if (act.kind === 'skip') at.state = 'skipped';
    else if (act.kind === 'back') sendBack(standings, at, of(act.to));
    else {
      at.signed.push(act.signer);
      if (at.signed.length === at.link.signers.length) at.state = 'passed';
    }
  }
  const left = standings.filter(({ state }) => state === 'waiting');
  const stage = Math.min(...left.map(({ link }) => link.stage));
  const open = left.filter(({ link }) => link.stage === stage);
  for (const one of open) one.state = 'open';
  return { links: standings, open, isThrough: left.length === 0 };
}

/** The links that a return to that one opens anew: itself and all of later stages that anybody had begun or left out. */
export function reopenedBy(links: readonly ChainLink[], to: string): ChainLink[] {
  const target = links.find(({ key }) => key === to)!;
  return links.filter(({ key, stage }) => key === to || stage > target.stage);
}

function sendBack(all: readonly LinkStanding[], from: LinkStanding, to: LinkStanding): void {
  from.returns += 1;
  const reopened = new Set(
    reopenedBy(
      all.map(({ link }) => link),
      to.link.key,
    ),
  );
  for (const one of all.filter(({ link }) => reopened.has(link))) {
    one.state = 'waiting';
    one.signed = [];
    one.attempt += 1;
  }
}
