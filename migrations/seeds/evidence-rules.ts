/**
 * General practice, not taken from a regulation: every line is data that the bureau changes under 设置 · 最低佐证.
 * The words stand in the label of a pollution type; a rule without words holds for its whole medium.
 */
const paper = (ordinal: number, code: string, zh: string, en: string) => ({ code, zh, en, ordinal });

export const PAPER_KINDS = [
  paper(1, 'NOISE_REPORT', '噪声监测报告', 'Noise monitoring report'),
  paper(2, 'FUME_CLEANING', '油烟净化设施清洗记录', 'Cleaning record of the fume purifier'),
  paper(3, 'AIR_REPORT', '废气监测报告', 'Waste gas monitoring report'),
  paper(4, 'DUST_LOG', '扬尘防治记录', 'Dust control log'),
  paper(5, 'WATER_REPORT', '水质监测报告', 'Water quality report'),
  paper(6, 'PIPE_SURVEY', '管网排查记录', 'Survey of the pipes'),
  paper(7, 'WASTE_TRANSFER', '清运处置凭证', 'Proof of removal and disposal'),
  paper(8, 'SOIL_REPORT', '土壤监测报告', 'Soil monitoring report'),
  paper(9, 'RADIATION_REPORT', '电磁辐射监测报告', 'Radiation monitoring report'),
  paper(10, 'RESTORATION', '生态恢复记录', 'Record of restoration'),
  paper(11, 'PENALTY', '行政处罚文书', 'Penalty paper'),
  paper(99, 'OTHER', '其他材料', 'Another paper'),
];

const ALL = ['TRUE', 'MOSTLY', 'PARTLY', 'FALSE'];
const TRUE_KINDS = ['TRUE', 'MOSTLY', 'PARTLY'];

interface Seed {
  papers?: string[];
  siteVisit?: boolean;
  verdicts?: string[];
}

const rule = (serial: number, name: string, medium: string, words: string[], seed: Seed) => ({
  id: `01900000-0000-7000-8000-0000000032${String(serial).padStart(2, '0')}`,
  version: 1,
  campaign_id: null,
  name,
  medium,
  words: JSON.stringify(words),
  before: 0,
  after: 0,
  papers: JSON.stringify(seed.papers ?? []),
  site_visit: seed.siteVisit ?? false,
  verdicts: JSON.stringify(seed.verdicts ?? TRUE_KINDS),
  in_force_from: '2024-01-01',
  active: true,
});

export const RULES = [
  // A measurement is what tells true from untrue, so it is asked for either way.
  rule(1, '噪声', 'NOISE', [], { papers: ['NOISE_REPORT'], verdicts: ALL }),
  rule(2, '餐饮油烟', 'AIR', ['油烟', '餐饮'], { papers: ['FUME_CLEANING'] }),
  rule(3, '扬尘', 'AIR', ['扬尘', '渣土', '粉尘'], { papers: ['DUST_LOG'] }),
  rule(4, '工业废气', 'AIR', ['废气', '异味', '恶臭', 'VOC', '喷漆'], {
    papers: ['AIR_REPORT'],
    verdicts: ALL,
  }),
  rule(5, '黑臭水体', 'WATER', ['黑臭'], { papers: ['WATER_REPORT', 'PIPE_SURVEY'], siteVisit: true }),
  rule(6, '污水排口', 'WATER', ['排口', '污水', '废水'], { papers: ['WATER_REPORT'] }),
  rule(7, '固体废物', 'SOLID_WASTE', [], { papers: ['WASTE_TRANSFER'] }),
  rule(8, '土壤污染', 'SOIL', [], { papers: ['SOIL_REPORT'], verdicts: ALL }),
  rule(9, '辐射', 'RADIATION', [], { papers: ['RADIATION_REPORT'], verdicts: ALL }),
  rule(10, '生态破坏', 'ECOLOGY', [], { papers: ['RESTORATION'], siteVisit: true }),
];
