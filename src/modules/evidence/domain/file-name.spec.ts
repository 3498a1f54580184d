import { endingOf, keptName, withEnding } from './file-name.js';

describe('the name of a file is kept for people and made harmless', () => {
  it.each([
    ['整改后 排口（一）.jpg', '整改后 排口（一）.jpg'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['..\\..\\windows\\win.ini', '_.._windows_win.ini'],
    ['/etc/shadow', '_etc_shadow'],
    ['C:\\照片\\排口.jpg', 'C__照片_排口.jpg'],
    ['照片\u0000.jpg', '照片.jpg'],
    ['照片\u202Egpj.exe', '照片gpj.exe'],
    ['照\u200B片.jpg', '照片.jpg'],
    ['排口\r\nX-Evil: 1.jpg', '排口X-Evil_ 1.jpg'],
    ['CON', '_CON'],
    ['con.jpg', '_con.jpg'],
    ['LPT1.pdf', '_LPT1.pdf'],
    ['console.jpg', 'console.jpg'],
    ['排口.jpg. . ', '排口.jpg'],
    ['...', '未命名'],
    ['', '未命名'],
    ['😀排口.jpg', '😀排口.jpg'],
    ['"><img src=x onerror=alert(1)>.jpg', '___img src=x onerror=alert(1)_.jpg'],
    ['%2e%2e%2fetc%2fpasswd', '%2e%2e%2fetc%2fpasswd'],
    ['\uD800排口.jpg', '\uFFFD排口.jpg'],
    ['排口\u3000\u00A0  一.jpg', '排口 一.jpg'],
    ['e\u0301.jpg', '\u00e9.jpg'],
  ])('%j becomes %j', (given, kept) => {
    expect(keptName(given)).toBe(kept);
  });

  it('long names keep their ending and no half sign', () => {
    const kept = keptName(`${'排'.repeat(300)}.jpeg`);
    expect([...kept]).toHaveLength(120);
    expect(kept.endsWith('排.jpeg')).toBe(true);
    expect(keptName('😀'.repeat(300))).toBe('😀'.repeat(120));
  });
});

describe('the ending', () => {
  it.each([
    ['a.JPG', 'jpg'],
    ['报告.tar.gz', 'gz'],
    ['第1.2批 排口', ''],
    ['没有', ''],
  ])('of %s is %j', (name, ending) => expect(endingOf(name)).toBe(ending));

  it('is replaced where the copy is of another kind', () => {
    expect(withEnding('排口.png', 'jpg')).toBe('排口.jpg');
    expect(withEnding('排口.JPG', 'jpg')).toBe('排口.JPG');
    expect(withEnding('第1.2批 排口', 'jpg')).toBe('第1.2批 排口.jpg');
  });
});
