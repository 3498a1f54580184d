import { tableHeadings } from '../../../platform/sheets/table-headings.js';
import type { PlaceColumn } from '../domain/judge-places.js';

export const PLACE_HEADINGS = tableHeadings<PlaceColumn>(
  {
    kind: /^(?:种类|类别|类型|点位类型|kind)$/i,
    number: /^(?:编号|点位编号|排口编号|number)$/i,
    name: /^(?:名称|点位名称|排口名称|片区|点位|name)$/i,
    street: /^(?:街道|所属街道|属地|镇街|street)$/i,
    community: /^(?:社区|所属社区|community)$/i,
    person: /^(?:责任人|姓名|排口长|河长|点长|包片干部|负责人|person)$/i,
    account: /^(?:账号|帐号|account)$/i,
    post: /^(?:职务|单位及职务|post)$/i,
    fromOn: /^(?:开始日期|起始日期|起|自|from)$/i,
    untilOn: /^(?:截止日期|终止日期|止|至|until)$/i,
    lng: /^(?:经度|lng|longitude)$/i,
    lat: /^(?:纬度|lat|latitude)$/i,
    note: /^(?:备注|说明|note)$/i,
  },
  ['kind', 'name', 'street'],
);
