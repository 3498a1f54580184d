import { html } from './html.js';

describe('the markup of a public page', () => {
  it('takes everything for text but what it made itself', () => {
    const inner = html`<b>${'<script>alert(1)</script>'}</b>`;
    const page = html`<p title="${'a"b\'c'}">${inner}${[html`<i>&amp;</i>`, 3, null, false]}</p>`;
    expect(page.text).toBe(
      '<p title="a&quot;b&#39;c"><b>&lt;script&gt;alert(1)&lt;/script&gt;</b><i>&amp;</i>3</p>',
    );
  });
});
