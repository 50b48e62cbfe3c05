import '@stratagram/elements/vm-stack/define';

export const Shop = () => (
  <vm-stack host-os="debian" selectable ondiagram-select={(event) => console.log(event.node)}>
    <vm-guest name="web" vcpus={2} />
  </vm-stack>
);
