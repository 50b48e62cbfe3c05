import './container-stack/container-stack.define.ts';
import './vm-stack/vm-stack.define.ts';
