import { findComplainant } from './slip-contact.js';

describe('the complainant in plain sentences', () => {
  it.each([
    ['油烟扰民。举报人张三，电话13812345678', { name: '张三', phone: '13812345678' }],
    ['联系人：李女士 13812345678', { name: '李女士', phone: '13812345678' }],
    ['举报人电话 13812345678', { name: null, phone: '13812345678' }],
    ['举报人要求尽快处理油烟', { name: null, phone: null }],
    ['饭店外卖电话13812345678油烟大', { name: null, phone: null }],
    ['油烟扰民', { name: null, phone: null }],
  ])('%s', (text, contact) => expect(findComplainant(text)).toEqual(contact));
});
