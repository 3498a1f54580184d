import type { components } from '../../api/schema';
import type { Phrase } from '../../i18n/words';

export type HandlingLevel = components['schemas']['HandlingLevel'];

/** Who takes a matter in hand that keeps coming back, lowest first. */
export const HANDLING_LEVELS: Record<HandlingLevel, Phrase> = {
  'unit-head': { zh: '单位负责人', en: 'Head of the unit' },
  'paired-leader': { zh: '对口区领导', en: 'Paired leader' },
  'command-office': { zh: '区指挥部', en: 'Command office' },
};
