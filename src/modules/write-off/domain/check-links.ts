import type { FieldError, Wording } from '../../../kernel/errors.js';
import { SIGNING_UNITS, type LinkRule, type SignerRule } from './links.js';

const SAYS = {
  none: { zh: '至少要有一个环节。', en: 'Give at least one link.' },
  key: { zh: '两个环节的代号不能一样。', en: 'Two links cannot have the same key.' },
  stage: { zh: '步次要从 1 起连续编。', en: 'Stages are numbered from 1 without a gap.' },
  close: {
    zh: '最后一步要有且只有一个“销号”环节，不能免办。',
    en: 'The last stage is one closing link that cannot be skipped.',
  },
  publicity: {
    zh: '公示环节要写公示天数；别的环节不写。',
    en: 'A publicity link has a window; other links have none.',
  },
  signers: { zh: '每个环节都要写明谁签。', en: 'Say who signs.' },
  unitRole: { zh: '没有这种单位角色。', en: 'There is no such part of a task.' },
  first: {
    zh: '第一步由牵头单位自查，不能免办。',
    en: 'The first stage is signed by the lead unit and cannot be skipped.',
  },
  basis: { zh: '免办要写依据。', en: 'Say where it is written that the link may be skipped.' },
} satisfies Record<string, Wording>;

const says = (field: string, key: keyof typeof SAYS): FieldError => ({
  field,
  code: `write-off.${key}`,
  wording: SAYS[key],
});

/** All that is wrong with a chain; empty when it holds. */
export function findLinkErrors(links: readonly LinkRule[]): FieldError[] {
  if (links.length === 0) return [says('links', 'none')];
  const stages = [...new Set(links.map(({ stage }) => stage))].toSorted((a, b) => a - b);
  const last = stages.at(-1);
  const errors = links.flatMap((link, at) => findErrorsOf(link, `links.${at}`, last!));
  if (new Set(links.map(({ key }) => key)).size < links.length) errors.push(says('links', 'key'));
  if (stages.some((stage, at) => stage !== at + 1)) errors.push(says('links', 'stage'));
  const closing = links.filter(({ kind, stage }) => kind === 'close' || stage === last);
  if (closing.length !== 1 || closing[0]!.kind !== 'close' || closing[0]!.skip)
    errors.push(says('links', 'close'));
  return errors;
}

function findErrorsOf(link: LinkRule, field: string, last: number): FieldError[] {
  const errors: FieldError[] = [];
  if ((link.kind === 'publicity') !== (link.publicity !== null))
    errors.push(says(`${field}.publicity`, 'publicity'));
  if (link.signers.length === 0) errors.push(says(`${field}.signers`, 'signers'));
  const roles: readonly string[] = SIGNING_UNITS;
  if (link.signers.some(({ kind, of }) => kind === 'task-unit' && !roles.includes(of)))
    errors.push(says(`${field}.signers`, 'unitRole'));
  if (link.skip && !link.skip.basis.trim()) errors.push(says(`${field}.skip`, 'basis'));
  const isLead = ({ kind, of }: SignerRule): boolean => kind === 'task-unit' && of === 'lead';
  if (link.stage === 1 && last > 1 && (link.skip || !link.signers.every(isLead)))
    errors.push(says(`${field}.signers`, 'first'));
  return errors;
}
