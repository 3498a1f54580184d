import { QRCode } from 'antd';

/** The one part of it that needs the component library, so it comes when somebody sets it up. */
export default function QrCode({ text }: { text: string }) {
  return <QRCode value={text} type="svg" size={184} bordered={false} color="#000" bgColor="#fff" />;
}
