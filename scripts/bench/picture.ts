/** The picture that every figure is about: three guests of one shape on Xen. */
export const PICTURE = {
  kind: 'vm-stack',
  hypervisor: 'xen',
  cpus: 16,
  memory: '64GiB',
  guests: ['Shop', 'Bill', 'Mail'].map((app) => ({
    name: app.toLowerCase(),
    os: 'debian-12',
    vcpus: 2,
    memory: '4GiB',
    app,
    libs: 'nginx',
  })),
} as const;

/** The same as tags, as a person would write them. */
export const MARKUP = `<vm-stack hypervisor="xen" cpus="16" memory="64GiB">${PICTURE.guests
  .map(
    ({ name, os, vcpus, memory, app, libs }) =>
      `<vm-guest name="${name}" os="${os}" vcpus="${vcpus}" memory="${memory}" app="${app}" libs="${libs}"></vm-guest>`,
  )
  .join('')}</vm-stack>`;
