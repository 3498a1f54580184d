/** The first characters of each letter in the order of pinyin; the browser's own collation does the rest. */
const FIRSTS: readonly [letter: string, first: string][] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];
const collator = new Intl.Collator('zh-CN-u-co-pinyin');
const HAN = /\p{Script=Han}/u;

function initialOf(char: string): string {
  if (!HAN.test(char)) return char.toLowerCase();
  let found = '';
  for (const [letter, first] of FIRSTS) if (collator.compare(char, first) >= 0) found = letter;
  return found;
}

/** 多次投诉未解决 → dctswjj. */
export const pinyinInitials = (text: string): string => [...text].map(initialOf).join('');
