/** 受理单位: who takes objections to a notice, and how they are reached. */
export interface Receiver {
  office: string;
  phone: string;
  address: string;
  email: string;
}

/** As notices write it: 区整改办；电话：…；地址：…；邮箱：…; what is not known is left out. */
export function receiverWords({ office, phone, address, email }: Receiver): string {
  const parts = [office, phone && `电话：${phone}`, address && `地址：${address}`, email && `邮箱：${email}`];
  return parts.filter(Boolean).join('；');
}
