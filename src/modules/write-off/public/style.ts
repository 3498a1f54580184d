import { createHash } from 'node:crypto';
import { Html } from './html.js';

/** The look of the house on a page without scripts: tokens as in `web/src/theme/base.css`. */
const STYLE = `
*{box-sizing:border-box}
html{scroll-padding:16px}
body{margin:0;background:#fff;color:#17212f;font:16px/26px 'PingFang SC','HarmonyOS Sans SC','Microsoft YaHei UI','Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',system-ui,sans-serif;font-variant-numeric:tabular-nums;text-autospace:normal;display:flex;flex-direction:column;min-height:100vh}
a{color:#1b5796}
:focus-visible{outline:2px solid #1b5796;outline-offset:2px}
.skip{position:absolute;left:8px;top:-80px;padding:10px 14px;background:#fff;border:1px solid #8593a6}
.skip:focus{top:8px}
header{display:flex;align-items:center;justify-content:space-between;gap:12px;padding:12px max(20px,calc((100% - 960px)/2));border-bottom:1px solid #e1e6ed}
.name{display:flex;align-items:center;gap:12px;min-height:44px;color:inherit;text-decoration:none}
.mark{display:grid;flex:none;place-items:center;width:36px;height:36px;border-radius:6px;background:#14263f;color:#fff;font:700 22px/1 'Songti SC','STSong','SimSun','Noto Serif CJK SC',serif}
.name b,.name small{display:block;line-height:22px}
small,.quiet,footer{color:#4a5768;font-size:13px}
.verb{display:inline-flex;align-items:center;justify-content:center;min-width:44px;min-height:44px;padding:0 14px;border:1px solid #8593a6;border-radius:6px;background:#fff;color:#17212f;font:inherit;font-size:14px;text-decoration:none;cursor:pointer}
.main-verb{border-color:#1b5796;background:#1b5796;color:#fff;font-size:16px}
main{flex:1;width:100%;max-width:1000px;margin:0 auto;padding:24px 20px 40px}
footer{padding:16px max(20px,calc((100% - 960px)/2));border-top:1px solid #e1e6ed}
h1{margin:8px 0 12px;font:700 28px/38px 'Songti SC','STSong','SimSun','Noto Serif CJK SC',serif;text-align:center;text-wrap:balance}
.under{margin:0 0 8px;color:#4a5768;font-size:14px;text-align:center}
h2{margin:24px 0 0;padding-bottom:8px;border-bottom:2px solid #17212f;font-size:18px}
.list{margin:0 0 20px;padding:0;list-style:none}
.list li{padding:14px 0;border-bottom:1px solid #e1e6ed;break-inside:avoid}
h3{margin:0;font-size:17px}
h3 a{display:inline-block;padding:4px 0}
.list p{margin:0;font-size:14px}
.list b{margin-left:8px;color:#1b5796;white-space:nowrap}
.list .beginning{display:-webkit-box;overflow:hidden;margin-top:2px;color:#4a5768;line-height:22px;-webkit-box-orient:vertical;-webkit-line-clamp:2}
article{max-width:760px;margin:0 auto}
.back{display:inline-flex;align-items:center;min-height:44px;margin-bottom:8px}
.text{margin-top:20px;font-size:18px;line-height:32px;overflow-wrap:anywhere}
.text p{margin:0;text-indent:2em}
.box{margin-top:28px;padding:16px 20px;border:1px solid #8593a6;border-radius:6px;break-inside:avoid}
.box h2{margin:0 0 6px;padding:0;border:0;font-size:17px}
.box p{margin:0 0 8px}
dl{display:grid;gap:4px;margin:0}
dl>div{display:grid;grid-template-columns:5em minmax(0,1fr);gap:8px}
dt{color:#4a5768}
dd{margin:0;overflow-wrap:anywhere}
dd a{display:inline-block;padding:2px 0}
label{display:block;font-weight:600}
textarea{display:block;width:100%;min-height:144px;margin:6px 0 12px;padding:10px 12px;border:1px solid #8593a6;border-radius:6px;color:inherit;font:inherit;resize:vertical}
.wrong{padding:10px 12px;border:1px solid #b3261e;border-radius:6px;color:#b3261e}
.done{padding:10px 12px;border:1px solid #1b5796;border-radius:6px;background:#eaf1f9}
.alone{max-width:560px;margin:48px auto;text-align:center}
@media (width < 768px){h1{font-size:23px;line-height:32px}dd a,h3 a{padding:9px 0}.main-verb{width:100%}}
@media print{header,footer,.skip,.back,form,.done{display:none}main,article{max-width:none;padding:0}.text{font-size:16pt;line-height:28pt}}
`;

export const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);

const HASH = createHash('sha256').update(STYLE).digest('base64');

/** Nothing runs, nothing is fetched but the icon, and a form goes nowhere but home. */
export const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${HASH}'`,
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');
