import type { Words } from '../../words/translate.ts';

/** Words of the hypervisor types. */
export const types: Words = {
  driversTools: 'مشغّلات وأدوات',
  typeTitle: 'أين يقع المُراقب الافتراضي',
  'type.1': 'النوع 1 · على العتاد',
  'type.2': 'النوع 2 · مستضاف',
  'type.in-kernel': 'داخل نواة المضيف',
  kvmType: 'النوع 1 في استعمال الشركات؛ مستضاف من حيث البناء',
  guest: 'ضيف',
  hypervisorPart: 'مشغّل المُراقب',
  controlDomain: 'نطاق التحكم',
  anyHost: 'Windows أو macOS أو Linux',
  anyHostKernel: 'Linux أو FreeBSD أو macOS',
  'any.1': 'المُراقب على العتاد مثل Xen أو VMware ESXi أو Hyper-V',
  'any.2': 'منتج مثل VirtualBox أو VMware Workstation',
  'any.in-kernel': 'مُراقب مثل KVM أو bhyve',
  browser: 'متصفح',
  browserDetail: 'برنامج للمضيف',
  moreGuests: {
    one: 'ضيف آخر',
    two: 'ضيفان آخران',
    few: '{n} ضيوف آخرين',
    many: '{n} ضيفًا آخر',
    other: '{n} ضيف آخر',
  },
};
