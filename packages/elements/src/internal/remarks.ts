/** What pages with wrong or odd input, with faults or with answers fetch: how it is read and drawn. */
export { remarksOf } from '@stratagram/core/frame/remarks';
export { repairOf } from '@stratagram/core/input/repair';
