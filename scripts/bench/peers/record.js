/** Three VMs on a hypervisor as a record of Graphviz, the nearest that it has to a stack. */
export function record(guests) {
  const columns = guests.map(({ name, app }) => `{${name}|${app}|Guest OS}`).join('|');
  return `digraph { node [shape=record fontname=Arial fontsize=12] stack [label="{{${columns}}|VMware ESXi|Physical server}"] }`;
}
