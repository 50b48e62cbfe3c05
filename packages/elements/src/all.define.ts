import './cgroup-slice/cgroup-slice.define.ts';
import './container-stack/container-stack.define.ts';
import './hypervisor-type/hypervisor-type.define.ts';
import './vm-stack/vm-stack.define.ts';
