import type { components } from '../../api/schema';
import type { Phrase } from '../../i18n/words';

export type Medium = components['schemas']['Medium'];

/** The kinds of pollution, as the official form names them. */
export const MEDIA: Record<Medium, Phrase> = {
  WATER: { zh: '水', en: 'Water' },
  AIR: { zh: '大气', en: 'Air' },
  SOIL: { zh: '土壤', en: 'Soil' },
  MARINE: { zh: '海洋', en: 'Marine' },
  ECOLOGY: { zh: '生态', en: 'Ecology' },
  RADIATION: { zh: '辐射', en: 'Radiation' },
  NOISE: { zh: '噪声', en: 'Noise' },
  SOLID_WASTE: { zh: '固废', en: 'Solid waste' },
  OTHER: { zh: '其他', en: 'Other' },
};
