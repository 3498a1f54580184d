import * as xlsx from '@e965/xlsx';
import JSZip from 'jszip';
import { deflateSync } from 'node:zlib';

/** The least that every reader opens as a PDF; `objects` are added as they stand. */
export function pdfOf(...objects: string[]): Buffer {
  const all = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj',
    ...objects,
  ];
  return Buffer.from(`%PDF-1.7\n${all.join('\n')}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

/** Objects in a compressed stream, where a plain search does not see them. */
export function packedObjects(text: string): string {
  const data = deflateSync(Buffer.from(text, 'latin1')).toString('latin1');
  return `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj`;
}

export async function zipOf(parts: Record<string, string>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

export const docxOf = (more: Record<string, string> = {}): Promise<Buffer> =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': '<w:document>监测报告</w:document>',
    ...more,
  });

export const xlsxOf = (more: Record<string, string> = {}): Promise<Buffer> =>
  zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', ...more });

export const ofdOf = (): Promise<Buffer> => zipOf({ 'OFD.xml': '<ofd:OFD/>', 'Doc_0/Document.xml': '<x/>' });

/** The container of old Office files, with these parts. */
export function oleOf(...names: string[]): Buffer {
  const container = xlsx.CFB.utils.cfb_new();
  for (const name of names) xlsx.CFB.utils.cfb_add(container, `/${name}`, Buffer.alloc(5000, 1));
  return Buffer.from(xlsx.CFB.write(container, { type: 'buffer' }) as Uint8Array);
}
