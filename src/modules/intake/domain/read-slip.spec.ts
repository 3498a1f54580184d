import { readSlip } from './read-slip.js';

const PROSE = `第 24 批 D3ZZ202605190013 来电：示例区梧桐街道青石巷18号楼下“老灶台”火锅店油烟直排，整改后油烟仍然很大，多次投诉未解决。
举报人电话 13812345678`;
const SLIP = `交办单
批次：第24批
受理编号：*D3ZZ202605190013
来源渠道：来信
是否重点：是
举报内容：月牙河排口长期有污水流出，
夏天蚊虫多。
污染类型：水、其他
地点：月牙河3号排口
主办单位：区水务局
举报人：张三
联系电话：13812345678`;

describe('a pasted slip', () => {
  it('is read as sentences', () => {
    const slip = readSlip(PROSE);
    expect(slip).toMatchObject({
      acceptanceNo: 'D3ZZ202605190013',
      batchLabel: '第24批',
      channel: 'PHONE',
      isKeyCase: false,
      content: '示例区梧桐街道青石巷18号楼下“老灶台”火锅店油烟直排，整改后油烟仍然很大，多次投诉未解决。',
    });
    expect(slip.contact).toEqual({ name: null, phone: '13812345678', address: null });
  });

  it('is read label by label', () =>
    expect(readSlip(SLIP)).toMatchObject({
      acceptanceNo: '*D3ZZ202605190013',
      batchLabel: '第24批',
      channel: 'LETTER',
      isKeyCase: true,
      content: '月牙河排口长期有污水流出，\n夏天蚊虫多。',
      place: '月牙河3号排口',
      types: '水、其他',
      leadUnit: '区水务局',
      contact: { name: '张三', phone: '13812345678' },
    }));

  it.each([
    [
      '重点件 X3ZZ202605110012，云栖街道滨江花园噪声',
      { isKeyCase: true, channel: 'LETTER', content: '云栖街道滨江花园噪声' },
    ],
    ['*D3ZZ202605110012 云栖街道噪声', { isKeyCase: true, content: '云栖街道噪声' }],
    ['是否重点：否\n举报内容：噪声', { isKeyCase: false, content: '噪声' }],
    [
      '居民来信反映，滨江花园噪声',
      { acceptanceNo: null, channel: 'LETTER', content: '居民来信反映，滨江花园噪声' },
    ],
    ['滨江花园重点路段扬尘', { isKeyCase: false, content: '滨江花园重点路段扬尘' }],
    ['信20170816134：河道黑臭', { acceptanceNo: '信20170816134', channel: 'LETTER', content: '河道黑臭' }],
    ['Ｄ３ＺＺ２０２６０５１９００１３ 油烟', { acceptanceNo: 'D3ZZ202605190013', content: '油烟' }],
    ['', { acceptanceNo: null, content: '', channel: null }],
  ])('%s', (text, slip) => expect(readSlip(text)).toMatchObject(slip));

  it.each([
    ['补充办理件 D3ZZ202605190013 来电：油烟', { isSupplement: true, content: '油烟' }],
    ['举报内容：油烟\n是否补充办理：否\n办结时限：6月3日', { isSupplement: false, content: '油烟' }],
    ['举报内容：油烟\n是否补充办理：是', { isSupplement: true, content: '油烟' }],
    ['移交日期：2026年5月20日\n举报内容：油烟', { handedOverOn: '2026-05-20' }],
    ['举报内容：商户称将补充办理手续，至今没有', { isSupplement: false }],
  ])('%s', (text, slip) => expect(readSlip(text)).toMatchObject(slip));

  it('takes no road number for an acceptance number', () =>
    expect(readSlip('望江路20260519号楼下').acceptanceNo).toBeNull());
});
