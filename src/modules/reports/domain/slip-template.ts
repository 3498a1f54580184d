/** The words of the office on a hand-over slip; data of the office, for all campaigns or for one. */
export interface SlipTemplate {
  title: string;
  /** `{year}` and `{serial}` are filled in. */
  numberFormat: string;
  requirement: string;
  /** Whom a unit may ask; an office telephone, never a complainant's. */
  contact: string;
  /** Who hands over; empty for the bureau. */
  office: string;
}

export const PROPOSED_TEMPLATE: SlipTemplate = {
  title: '群众信访举报件交办单',
  numberFormat: '督办〔{year}〕{serial}号',
  requirement:
    '签收后立即到现场调查核实，对反映的问题逐项认定是否属实，依法处理、边督边改，在时限内报送办理情况（含调查核实、处理和整改、责任追究情况）和整改前后照片；协办单位按职责配合。严格保密，不得打听举报人信息。',
  contact: '',
  office: '',
};

export function slipNumber({ numberFormat }: SlipTemplate, year: number, serial: number): string {
  return numberFormat.replaceAll('{year}', String(year)).replaceAll('{serial}', String(serial));
}
