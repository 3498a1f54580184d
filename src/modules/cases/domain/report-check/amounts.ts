const DIGIT = '零一二三四五六七八九';
const FORMAL: Record<string, string> = {
  〇: '零',
  壹: '一',
  贰: '二',
  两: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};
const UNIT: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** A number as it is written: 5000, 5,000.00, 三千, 两万五千; null when it is none. Up to 99,999,999. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[,\s]/g, '');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  const han = [...plain].map((sign) => FORMAL[sign] ?? sign).join('');
  if (!/^[零一二三四五六七八九十百千万]+$/.test(han)) return null;
  const [high, low] = han.includes('万') ? han.split('万', 2) : ['', han];
  return (high ? section(high) * 10_000 : 0) + section(low ?? '');
}

/** Below ten thousand; 十五 stands for 一十五. */
function section(han: string): number {
  let sum = 0;
  let digit: number | null = null;
  for (const sign of han) {
    const unit = UNIT[sign];
    if (unit) {
      sum += (digit ?? 1) * unit;
      digit = null;
    } else digit = DIGIT.indexOf(sign);
  }
  return sum + (digit ?? 0);
}

/** 元 or 万元 as 分, without floating point error. */
export function centsOf(text: string, inTenThousands: boolean): number | null {
  const value = numberOf(text);
  return value === null ? null : Math.round(value * (inTenThousands ? 1_000_000 : 100));
}

/** 分 as people write it: 2 万元, 5000 元, 251542.71 元. */
export function yuan(cents: number): string {
  if (cents > 0 && cents % 1_000_000 === 0) return `${cents / 1_000_000} 万元`;
  return `${cents % 100 === 0 ? cents / 100 : (cents / 100).toFixed(2)} 元`;
}
