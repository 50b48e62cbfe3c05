import './cgroup-slice/cgroup-slice.define.ts';
import './container-stack/container-stack.define.ts';
import './history-timeline/history-timeline.define.ts';
import './hypervisor-type/hypervisor-type.define.ts';
import './startup-timeline/startup-timeline.define.ts';
import './survey-chart/survey-chart.define.ts';
import './vm-stack/vm-stack.define.ts';
