import { attachment } from './attachment.js';

describe('the name of a download', () => {
  it('is told in any script', () =>
    expect(attachment("交办单_(1)'.pdf")).toBe(
      `attachment; filename="__(1)'.pdf"; filename*=UTF-8''%E4%BA%A4%E5%8A%9E%E5%8D%95_%281%29%27.pdf`,
    ));
  it('cannot break out of its header', () =>
    expect(attachment('a"\r\nSet-Cookie: x.csv')).not.toMatch(/[\r\n]|"[^;]*"[^;]*"/));
});
