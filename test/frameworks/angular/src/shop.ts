import '@stratagram/elements/vm-stack/define';
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';

@Component({
  selector: 'app-shop',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <vm-stack host-os="debian" selectable (diagram-select)="log($event.node)">
      <vm-guest name="web" [attr.vcpus]="2" />
    </vm-stack>
  `,
})
export class Shop {
  readonly log = console.log;
}
