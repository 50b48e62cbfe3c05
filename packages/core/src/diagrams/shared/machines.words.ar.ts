import type { Words } from '../../words/translate.ts';

/** Words of what is told of VMs besides system and size. */
export const machines: Words = {
  'state.running': 'تعمل',
  'state.paused': 'موقوفة مؤقتًا',
  'state.suspended': 'معلّقة',
  'state.shut-off': 'مطفأة',
  offDetail: 'لا تعمل أي نواة',
  'way.passthrough': 'ممرَّر من المضيف',
  'way.sr-iov': 'وظيفة SR-IOV',
  'way.vdpa': 'vDPA',
  'way.mdev': 'جهاز وسيط (mdev)',
  'way.virtio': 'virtio',
  'way.emulated': 'محاكى',
  moreDevices: {
    one: 'جهاز آخر',
    two: 'جهازان آخران',
    few: '{n} أجهزة أخرى',
    other: '{n} جهازًا آخر',
  },
  pinnedTo: 'المعالجات {list}',
  numaNodes: 'عقدة NUMA {list}',
  hugepages: 'صفحات {size}',
  saysSomeGuests: 'يعمل على {hypervisor} من الآلات الافتراضية ({n}): {running}.',
  saysOff: {
    one: '{vms} مطفأة: لا تعمل لها نواة ولا تشغل ذاكرة من المضيف.',
    two: '{vms} مطفأتان: لا تعمل لهما نواة ولا تشغلان ذاكرة من المضيف.',
    few: '{vms} مطفأة: لا تعمل لها نواة ولا تشغل ذاكرة من المضيف.',
    other: '{vms} مطفأة: لا تعمل لها نواة ولا تشغل ذاكرة من المضيف.',
  },
  saysPaused: {
    one: '{vms} موقوفة مؤقتًا أو معلّقة: لا تعمل معالجاتها الافتراضية، وتبقى ذاكرتها مشغولة.',
    two: '{vms} موقوفتان مؤقتًا أو معلّقتان: لا تعمل معالجاتهما الافتراضية، وتبقى ذاكرتهما مشغولة.',
    few: '{vms} موقوفة مؤقتًا أو معلّقة: لا تعمل معالجاتها الافتراضية، وتبقى ذاكرتها مشغولة.',
    other: '{vms} موقوفة مؤقتًا أو معلّقة: لا تعمل معالجاتها الافتراضية، وتبقى ذاكرتها مشغولة.',
  },
  saysDevices: {
    one: 'لدى {vm} وحدها جهاز من المضيف: {list}.',
    two: 'لدى {vm} وحدها جهازان من المضيف: {list}.',
    few: 'لدى {vm} وحدها أجهزة من المضيف: {list}.',
    other: 'لدى {vm} وحدها أجهزة من المضيف: {list}.',
  },
  'duties.host': 'مشغّلات وبرامج',
  'says.over':
    '{hypervisor}: مع تفعيل Hyper-V تكون الآلات أقسامًا في Hyper-V بجانب القسم الجذري الذي يعمل فيه Windows وعمليات المنتج؛ ولا يقوم مشغّله هو بالمحاكاة الافتراضية.',
};
