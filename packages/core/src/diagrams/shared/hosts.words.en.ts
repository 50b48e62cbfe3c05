/** Words of several hosts side by side. */
export const hosts = {
  hostNumber: 'Host {n}',
  clusterTitle: '{n} host: {names}|{n} hosts: {names}',
  acrossHosts: 'spans all hosts',
  saysHosts:
    'The picture has {n} host on its own hardware.|The picture has {n} hosts side by side, each on its own hardware.',
  saysAcross: 'All of them share: {list}.',
} as const satisfies Record<string, string>;
