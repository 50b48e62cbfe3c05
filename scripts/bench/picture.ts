/** The picture that most figures are about: three VMs on a hypervisor, each with an app. */
export const PICTURE = {
  kind: 'vm-stack',
  heading: 'Virtual machines',
  hypervisor: 'esxi',
  hardware: 'Physical server',
  cpus: 16,
  memory: '64GiB',
  guests: ['A', 'B', 'C'].map((letter, index) => ({
    name: `VM ${index + 1}`,
    app: `App ${letter}`,
  })),
} as const;

const GUESTS = PICTURE.guests
  .map(({ name, app }) => `<vm-guest name="${name}" app="${app}"></vm-guest>`)
  .join('');

/** The same as tags, as a person would write them. */
export const MARKUP = `<vm-stack heading="Virtual machines" hypervisor="esxi" hardware="Physical server" cpus="16" memory="64GiB">${GUESTS}</vm-stack>`;

/** The tags for the Lit component that ours is compared with. */
export const BARE_MARKUP = `<bare-lit>${GUESTS}</bare-lit>`;
