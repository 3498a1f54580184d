import { href, markup } from './markup.js';

describe('markup', () => {
  it('escapes every value that is not Html', () => {
    expect(markup`<b>${'<script>"&\''}</b>`.text).toBe('<b>&lt;script&gt;&quot;&amp;&#39;</b>');
  });

  it('takes Html as it is, joins lists, prints 0 and leaves out nothing', () => {
    expect(markup`${[markup`<i>`, markup`</i>`]}${0}${null}${undefined}${false}`.text).toBe('<i></i>0');
  });

  it('escapes an address and refuses one that is not of the web', () => {
    expect(href('https://duban.example/cases?a=1&b=2').text).toBe(
      'href="https://duban.example/cases?a=1&amp;b=2"',
    );
    expect(href('https://duban.example/"><b>').text).not.toContain('"><b>');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', '/cases', '']) {
      expect(() => href(bad)).toThrow(RangeError);
    }
  });
});
