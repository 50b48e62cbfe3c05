/** Words of several hosts side by side. */
export const hosts = {
  hostNumber: 'Host {n}',
  clusterTitle: '{n} host: {title}|{n} hosts: {title}',
  acrossHosts: 'spans all hosts',
  saysHosts:
    'The picture has {n} host, with a kernel and hardware of its own.|The picture has {n} hosts side by side, each with its own hardware and its own kernel.',
  saysAcross: 'All of them share: {list}.',
} as const satisfies Record<string, string>;
