import './vm-stack/vm-stack.define.ts';
