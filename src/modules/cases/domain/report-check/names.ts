/** The hundred and some family names that most people bear. */
const FAMILY =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const GIVEN = '[\\p{Script=Han}]';
const STOP = '(?=[,。;、:()\\s]|$|称|说|反映|表示|承诺|的|在|于|到|已|对|将|住|家|处|本人)';
/** Words that begin like a name. */
const NO_NAME =
  /^(?:周边|周围|高度|高层|高温|高峰|方面|方案|方式|江边|于是|金属|安全|安装|任何|任务|万元|万余|程度|钱款|严重|严格|严禁|白天|白色|石材|龙头|武警|向上|马上|马路|黄色|金额|何时|何处|石灰|田间|林地|林木|江河|江水|毛坯|叶片|汤料|高压|高架|白灰|任意|余下|余热|余料|史料|顾客|陆续|谢绝|曾经|曾因|曾于|曾在|曾有|许可|程序|夏季|秦岭|陈述|陈旧|杨树|杨絮|唐突|单位)/;

const TITLED = new RegExp(
  `([${FAMILY}](?:某某?|${GIVEN}{1,2}))(先生|女士|小姐|大爷|大妈|阿姨|老人|同学|师傅|老板)`,
  'gu',
);
const PRIVATE =
  '举报人|投诉人|信访人|反映人|来电人|业主|居民|村民|住户|邻居|当事人|经营者|店主|老板|房东|租户|法定代表人|个体户|货主';
const NAMED = new RegExp(`(${PRIVATE})(?:为|是|系|:)?\\s?([${FAMILY}]${GIVEN}{1,2}?)${STOP}`, 'gu');
const COMPLAINANT = new RegExp(
  `(?:举报人|投诉人|信访人|反映人|来电人)(?:为|是|系|:)?\\s?([${FAMILY}]某某?)`,
  'gu',
);
/** On duty: named in findings and in 责任人被处理情况. */
const OFFICIAL =
  /(?:街道|局|镇|乡|区|办|大队|中队|支队|所|站|社区|居委会|村委会|书记|主任|局长|科长|队长|镇长|组长)[\p{Script=Han}]{0,4}$/u;

export interface PrivateName {
  start: number;
  end: number;
  text: string;
  /** The one who complained, though the name is veiled. */
  isComplainant: boolean;
}

/** Names of private people as far as their setting tells them; 王某某 is the official veil and passes. */
export function privateNames(text: string): PrivateName[] {
  const found: PrivateName[] = [];
  const add = (start: number, name: string, isComplainant = false): void => {
    if (found.some((other) => start < other.end && other.start < start + name.length)) return;
    found.push({ start, end: start + name.length, text: name, isComplainant });
  };
  for (const match of text.matchAll(COMPLAINANT)) add(match.index, match[0], true);
  for (const match of text.matchAll(TITLED)) {
    if (!match[1]!.includes('某') && !NO_NAME.test(match[1]!) && !isOfficial(text, match.index))
      add(match.index, match[0]);
  }
  for (const match of text.matchAll(NAMED)) {
    const name = match[2]!;
    const start = match.index + match[0].length - name.length;
    if (!name.includes('某') && !NO_NAME.test(name) && !isOfficial(text, match.index)) add(start, name);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const isOfficial = (text: string, index: number): boolean =>
  OFFICIAL.test(text.slice(Math.max(0, index - 8), index));
